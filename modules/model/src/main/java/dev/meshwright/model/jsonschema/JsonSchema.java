package dev.meshwright.model.jsonschema;

import dev.meshwright.model.TextRange;

/// One schema or subschema.
public sealed interface JsonSchema permits BooleanSchema, ObjectSchema, BrokenSchema {

  SchemaId id();

  /// The range of the whole schema in its file.
  TextRange range();
}
