package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.jsonschema.Dependency;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The ways from a schema to those around it and those that refer to it, and where in their values
/// its own value is found.
final class SchemaClimb {

  private static final int DEEPEST = 16;
  private static final int MOST = 10_000;
  private static final Set<String> ITEMS =
      Set.of("items", "prefixItems", "additionalItems", "unevaluatedItems", "contains");
  private static final Set<String> MEMBERS =
      Set.of("additionalProperties", "unevaluatedProperties", "patternProperties");
  private static final Set<String> SAME =
      Set.of(
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "dependentSchemas",
          "dependencies");

  /// Keywords under which more may be less.
  private static final Set<String> TURNING = Set.of("oneOf", "not", "if");

  private final Map<SchemaId, ObjectSchema> schemas = new HashMap<>();
  private final Map<SchemaId, List<Up>> ups = new HashMap<>();

  /// A step into a value: a member by its name, any member, or any item.
  sealed interface Step {
    record Member(String name) implements Step {}

    record AnyMember() implements Step {}

    record AnyItem() implements Step {}
  }

  /// @param into from the value of the upper schema to that of the lower; none for the same value
  /// @param certain whether every value that the upper one accepts is held to the lower one
  /// @param turned whether the upper one may accept less when the lower one accepts more
  private record Up(SchemaId schema, List<Step> into, boolean certain, boolean turned) {}

  /// A schema on the way.
  ///
  /// @param path from its value to the one that the climb began with
  /// @param certain whether each of its values is held to the schema that the climb began with
  /// @param turned whether it may accept less when that one accepts more
  record Reached(ObjectSchema schema, List<Step> path, boolean certain, boolean turned) {

    /// The members on the path that have names.
    List<String> names() {
      return path.stream()
          .flatMap(step -> step instanceof Step.Member(String name) ? Stream.of(name) : Stream.of())
          .toList();
    }
  }

  SchemaClimb(List<JsonSchemaDocument> documents) {
    for (JsonSchemaDocument document : documents) {
      for (ObjectSchema schema : ReferenceUses.schemas(document)) {
        schemas.put(schema.id(), schema);
        schema.keywords().values().forEach(keyword -> add(schema, keyword));
      }
    }
  }

  private void add(ObjectSchema schema, Keyword keyword) {
    String name = keyword.name();
    switch (keyword.value()) {
      case KeywordValue.Reference reference ->
          reference.target().ifPresent(target -> up(target, schema, List.of(), true, false));
      case KeywordValue.Schema(JsonSchema inner) -> inner(schema, name, inner);
      case KeywordValue.Schemas(List<JsonSchema> inner) ->
          inner.forEach(one -> inner(schema, name, one));
      case KeywordValue.NamedSchemas(Map<String, JsonSchema> inner)
          when name.equals("properties") ->
          inner.forEach(
              (key, one) -> up(one.id(), schema, List.of(new Step.Member(key)), true, false));
      case KeywordValue.NamedSchemas(Map<String, JsonSchema> inner) ->
          inner.values().forEach(one -> inner(schema, name, one));
      case KeywordValue.Dependencies(Map<String, Dependency> byName) ->
          byName
              .values()
              .forEach(dependency -> {
                if (dependency instanceof Dependency.OnSchema(JsonSchema one)) {
                  inner(schema, name, one);
                }
              });
      case KeywordValue other -> {}
    }
  }

  private void inner(ObjectSchema schema, String keyword, JsonSchema inner) {
    if (ITEMS.contains(keyword)) {
      up(
          inner.id(),
          schema,
          List.of(new Step.AnyItem()),
          !keyword.equals("contains"),
          keyword.equals("contains"));
    } else if (MEMBERS.contains(keyword)) {
      up(inner.id(), schema, List.of(new Step.AnyMember()), true, false);
    } else if (SAME.contains(keyword)) {
      up(inner.id(), schema, List.of(), keyword.equals("allOf"), TURNING.contains(keyword));
    }
  }

  private void up(
      SchemaId lower, ObjectSchema upper, List<Step> into, boolean certain, boolean turned) {
    ups.computeIfAbsent(lower, id -> new ArrayList<>())
        .add(new Up(upper.id(), into, certain, turned));
  }

  /// The schemas that a schema is part of, with itself.
  List<Reached> from(SchemaId start) {
    List<Reached> all = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    Deque<Reached> open = new ArrayDeque<>();
    if (schemas.containsKey(start)) {
      open.add(new Reached(schemas.get(start), List.of(), true, false));
    }
    while (!open.isEmpty() && all.size() < MOST) {
      Reached here = open.remove();
      if (here.path().size() > DEEPEST
          || !seen.add(List.of(here.schema().id(), here.path(), here.turned()))) {
        continue;
      }
      all.add(here);
      for (Up up : ups.getOrDefault(here.schema().id(), List.of())) {
        List<Step> path = new ArrayList<>(up.into());
        path.addAll(here.path());
        ObjectSchema upper = schemas.get(up.schema());
        if (upper != null) {
          open.add(
              new Reached(
                  upper,
                  List.copyOf(path),
                  here.certain() && up.certain(),
                  here.turned() || up.turned()));
        }
      }
    }
    return all;
  }
}
