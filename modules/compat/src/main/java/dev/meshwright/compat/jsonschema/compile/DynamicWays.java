package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
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
import java.util.Set;

/// Goes all ways through a document on which dynamic references are redirected, before anything is
/// made of them: there must not be too many, and none may lead back to where it was without
/// stepping into an item or member. Documents cannot be judged by such a schema.
final class DynamicWays {

  /// Pairs of a schema and what it is redirected by.
  static final int MOST = 5_000;

  /// What is not applied where it stands.
  private static final Set<String> ASIDE = Set.of("$defs", "definitions", "contentSchema");

  private final JsonSchemaDocument document;
  private final DynamicTargets targets;

  /// Seen: false while on the path from the start, true when done.
  private final Map<Stop, Boolean> seen = new HashMap<>();

  private final Deque<Stop> pending = new ArrayDeque<>();

  /// A schema, reached in a scope.
  private record Stop(SchemaId schema, DynamicScope scope) {}

  private record Frame(Stop stop, Iterator<Stop> next) {}

  DynamicWays(JsonSchemaDocument document, DynamicTargets targets) {
    this.document = document;
    this.targets = targets;
  }

  /// Why dynamic references of the document are not followed; empty when they can be.
  Optional<String> refusal() {
    pending.add(stop(document.root().id(), DynamicScope.START));
    while (!pending.isEmpty()) {
      Stop start = pending.remove();
      if (!seen.containsKey(start) && !ends(start)) {
        return Optional.of("dynamic references lead back to where they came from");
      }
      if (seen.size() > MOST) {
        return Optional.of("dynamic references lead on more than " + MOST + " ways");
      }
    }
    return Optional.empty();
  }

  /// Whether all ways from a stop that speak of the same value come to an end.
  private boolean ends(Stop start) {
    Deque<Frame> path = new ArrayDeque<>();
    push(start, path);
    while (!path.isEmpty() && seen.size() <= MOST) {
      Frame frame = path.peek();
      if (!frame.next.hasNext()) {
        seen.put(frame.stop, true);
        path.pop();
        continue;
      }
      Stop next = frame.next.next();
      Boolean done = seen.get(next);
      if (done == null) {
        push(next, path);
      } else if (!done) {
        return false;
      }
    }
    return true;
  }

  private void push(Stop stop, Deque<Frame> path) {
    List<Stop> sameValue = new ArrayList<>();
    if (document.schema(stop.schema).orElse(null) instanceof ObjectSchema object) {
      for (Keyword keyword : object.keywords().values()) {
        boolean same = KeywordKind.isOfSameValue(keyword.name());
        if (!ASIDE.contains(keyword.name())) {
          (same ? sameValue : pending).addAll(next(keyword.value(), stop.scope));
        }
      }
    }
    seen.put(stop, false);
    path.push(new Frame(stop, sameValue.iterator()));
  }

  private List<Stop> next(KeywordValue value, DynamicScope scope) {
    if (value instanceof KeywordValue.Reference reference) {
      return targets.isSettled(reference, scope)
          ? targets.target(reference, scope).stream().map(id -> stop(id, scope)).toList()
          : List.of();
    }
    return value.inner().stream().map(JsonSchema::id).map(id -> stop(id, scope)).toList();
  }

  private Stop stop(SchemaId schema, DynamicScope scope) {
    return new Stop(schema, targets.enter(scope, schema));
  }
}
