package dev.meshwright.model.jsonschema;

import dev.meshwright.model.TextRange;

/// `true` accepts every value, `false` none.
public record BooleanSchema(SchemaId id, TextRange range, boolean value) implements JsonSchema {}
