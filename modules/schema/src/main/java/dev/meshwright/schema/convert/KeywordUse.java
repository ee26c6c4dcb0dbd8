package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The keywords of a schema, and which of them a conversion has looked at.
final class KeywordUse {

  /// What has no effect on data, or is read by whoever uses the schema.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "$schema",
          "$id",
          "id",
          "$anchor",
          "$defs",
          "definitions",
          "$comment",
          "title",
          "description",
          "default",
          "deprecated",
          "examples",
          "$ref",
          "type",
          NeutralField.KEPT_NUMBER);

  private final ObjectSchema schema;
  private final Set<String> used = new HashSet<>(ELSEWHERE);

  KeywordUse(ObjectSchema schema) {
    this.schema = schema;
  }

  ObjectSchema schema() {
    return schema;
  }

  SchemaId id() {
    return schema.id();
  }

  <V extends KeywordValue> Optional<V> value(String name, Class<V> kind) {
    Optional<V> value = schema.value(name, kind);
    value.ifPresent(found -> used.add(name));
    return value;
  }

  /// Counts a keyword as looked at.
  void use(String name) {
    used.add(name);
  }

  Optional<String> text(String name) {
    return schema
        .keyword(name)
        .flatMap(found -> JsonValues.of(found.node()))
        .flatMap(value ->
            value instanceof JsonString(String text) ? Optional.of(text) : Optional.empty());
  }

  /// `type`; empty when it says nothing.
  Set<JsonType> types() {
    return schema.types();
  }

  /// What a schema without `type` speaks of.
  Set<JsonType> impliedTypes() {
    if (types().contains(JsonType.NULL)) {
      return EnumSet.noneOf(JsonType.class);
    }
    if (schema.keyword("properties").isPresent()
        || schema.keyword("additionalProperties").isPresent()
        || schema.keyword("allOf").isPresent()) {
      return EnumSet.of(JsonType.OBJECT);
    }
    return schema.keyword("items").isPresent()
        ? EnumSet.of(JsonType.ARRAY)
        : EnumSet.noneOf(JsonType.class);
  }

  List<Keyword> unused() {
    return schema.keywords().values().stream()
        .filter(keyword -> !used.contains(keyword.name()))
        .toList();
  }
}
