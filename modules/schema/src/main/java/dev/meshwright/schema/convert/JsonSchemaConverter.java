package dev.meshwright.schema.convert;

import dev.meshwright.model.Result;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import java.util.Optional;

/// Converts from and to JSON Schema.
public final class JsonSchemaConverter extends SchemaConverter<JsonSchemaDocument> {

  @Override
  Result<NeutralSchema> read(
      JsonSchemaDocument source, Optional<String> type, ConversionReport losses) {
    return source.hasErrors()
        ? errors(source.problems())
        : Result.ok(new FromJsonSchema(source, losses).read());
  }

  @Override
  String write(NeutralSchema neutral, ConversionReport losses) {
    return new ToJsonSchema(neutral, losses).write();
  }

  @Override
  boolean writesInPlace() {
    return false;
  }

  @Override
  boolean impliesDefaults() {
    return false;
  }
}
