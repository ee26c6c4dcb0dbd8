package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds references that lead back to themselves without stepping into an item or member: no
/// validator comes to an end with them. A schema is walked through once, however many lead to it.
final class ReferenceLoops {

  private final Function<SchemaId, Optional<JsonSchema>> schemas;
  private final Loops loops;

  /// Seen: false while on the path from the start, true when done.
  private final Map<SchemaId, Boolean> seen = new HashMap<>();

  /// Where a reference leads back.
  @FunctionalInterface
  interface Loops {
    void add(JsonSchema schema, Keyword keyword);
  }

  /// @param schemas finds what references lead to
  ReferenceLoops(Function<SchemaId, Optional<JsonSchema>> schemas, Loops loops) {
    this.schemas = schemas;
    this.loops = loops;
  }

  /// Reports the loops among the schemas of one document.
  static void report(Map<SchemaId, JsonSchema> schemas, SchemaProblems problems) {
    new ReferenceLoops(
            id -> Optional.ofNullable(schemas.get(id)),
            (schema, keyword) ->
                problems.error(
                    "json-ref-loop",
                    schema.id().file(),
                    keyword.range(),
                    "This leads back to where it came from without ever stepping into an item or"
                        + " property, so that no document can be judged by it.",
                    "Move the reference below properties, items or the like."))
        .walk(schemas.values());
  }

  /// A schema on the path, and the steps from it not yet taken.
  private record Frame(JsonSchema schema, Iterator<Step> steps) {}

  /// A way to a schema for the same value.
  private record Step(Keyword keyword, SchemaId to) {}

  void walk(Iterable<JsonSchema> starts) {
    for (JsonSchema schema : starts) {
      if (!seen.containsKey(schema.id())) {
        walk(schema);
      }
    }
  }

  private void walk(JsonSchema start) {
    Deque<Frame> path = new ArrayDeque<>();
    push(start, path);
    while (!path.isEmpty()) {
      Frame frame = path.peek();
      if (!frame.steps.hasNext()) {
        seen.put(frame.schema.id(), true);
        path.pop();
        continue;
      }
      Step step = frame.steps.next();
      Boolean done = seen.get(step.to);
      if (done == null) {
        schemas.apply(step.to).ifPresent(target -> push(target, path));
      } else if (!done) {
        loops.add(frame.schema, step.keyword);
      }
    }
  }

  private void push(JsonSchema schema, Deque<Frame> path) {
    seen.put(schema.id(), false);
    path.push(new Frame(schema, steps(schema).iterator()));
  }

  private static List<Step> steps(JsonSchema schema) {
    List<Step> steps = new ArrayList<>();
    if (schema instanceof ObjectSchema object) {
      for (Keyword keyword : object.keywords().values()) {
        if (KeywordKind.isOfSameValue(keyword.name())) {
          targets(keyword.value()).forEach(id -> steps.add(new Step(keyword, id)));
        }
      }
    }
    return steps;
  }

  private static List<SchemaId> targets(KeywordValue value) {
    return value instanceof KeywordValue.Reference reference
        ? reference.target().stream().toList()
        : value.inner().stream().map(JsonSchema::id).toList();
  }
}
