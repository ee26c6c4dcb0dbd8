package dev.meshwright.schema.convert;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.proto.ProtoDocument;
import java.util.List;
import java.util.Optional;

/// Writes a schema in another language. The documents must be without errors. What would become too
/// deep or too large to be read again is bad.
///
/// What becomes of a value is decided by what data in the target language can hold, not by how
/// close the schema looks: a decimal becomes a number with exact bounds in JSON Schema and a text
/// in Protobuf, which has no word for it.
public final class ConvertSchema {

  private ConvertSchema() {}

  public static Result<ConvertedSchema> avro(AvroDocument source, SchemaFormat target) {
    ConversionReport losses = new ConversionReport();
    return write(new FromAvro(source, losses).read(), target, losses);
  }

  /// @param message the message that one value is, with or without the package; empty for the first
  ///   one of the file
  /// @return empty when there is no such message
  public static Optional<Result<ConvertedSchema>> protobuf(
      ProtoDocument source, Optional<String> message, SchemaFormat target) {
    ConversionReport losses = new ConversionReport();
    return new FromProto(source, losses)
        .read(message)
        .map(neutral -> write(neutral, target, losses));
  }

  public static Result<ConvertedSchema> json(JsonSchemaDocument source, SchemaFormat target) {
    ConversionReport losses = new ConversionReport();
    return write(new FromJsonSchema(source, losses).read(), target, losses);
  }

  private static Result<ConvertedSchema> write(
      NeutralSchema neutral, SchemaFormat target, ConversionReport losses) {
    Optional<Problem> tooMuch = Extent.tooMuch(neutral, target);
    if (tooMuch.isPresent()) {
      return new Result.Failed<>(List.of(tooMuch.get()));
    }
    String text =
        switch (target) {
          case AVRO -> new ToAvro(neutral, losses).write();
          case PROTOBUF -> new ToProto(neutral, losses).write();
          case JSON_SCHEMA -> new ToJsonSchema(neutral, losses).write();
        };
    return Result.ok(new ConvertedSchema(text, losses.all()));
  }
}
