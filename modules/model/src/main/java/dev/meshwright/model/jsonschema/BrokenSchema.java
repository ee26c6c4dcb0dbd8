package dev.meshwright.model.jsonschema;

import dev.meshwright.model.TextRange;

/// A place where a schema should stand and something else does; a problem says so.
public record BrokenSchema(SchemaId id, TextRange range) implements JsonSchema {}
