package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.jsonschema.language.PatternLanguage;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.Map;
import java.util.Optional;

/// What a schema says of members that it does not declare by name: its content model.
record Undeclared(ObjectSchema schema) {

  /// The schema of a member with this name; anything when the object is open there.
  JsonSchema at(String name) {
    return byPattern(name)
        .or(() -> one("additionalProperties"))
        .or(() -> one("unevaluatedProperties"))
        .orElseGet(() -> ItemChanges.anything(schema));
  }

  private Optional<JsonSchema> byPattern(String name) {
    Map<String, JsonSchema> patterns =
        schema
            .value("patternProperties", KeywordValue.NamedSchemas.class)
            .map(KeywordValue.NamedSchemas::schemas)
            .orElse(Map.of());
    return patterns.entrySet().stream()
        .filter(e -> PatternLanguage.of(e.getKey()).filter(l -> l.accepts(name)).isPresent())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<JsonSchema> one(String keyword) {
    return schema.value(keyword, KeywordValue.Schema.class).map(KeywordValue.Schema::schema);
  }
}
