package dev.meshwright.usecases.convert;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.convert.ConvertSchema;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Optional;

/// Writes a schema of the workspace in another language, with what is lost.
public final class ConvertSchemaFile {

  private final SchemaDetector kinds = new SchemaDetector();

  /// @return bad when the source is broken, is no schema, or is in that language already
  public Result<ConvertedSchema> convert(SchemaChoice choice, SchemaFormat target) {
    SchemaVersion schema = choice.schema();
    Optional<SchemaFormat> format = kinds.formatOf(schema.path(), schema.files());
    if (format.isEmpty()) {
      return bad(schema.path(), schema.path() + " is not a schema that is known here.", "");
    }
    if (format.get() == target) {
      return bad(
          schema.path(),
          schema.path() + " is written in that language already.",
          "Name another one with --to.");
    }
    return switch (format.get()) {
      case AVRO -> avro(schema, target);
      case PROTOBUF -> protobuf(schema, choice.type(), target);
      case JSON_SCHEMA -> json(schema, target);
    };
  }

  private static Result<ConvertedSchema> avro(SchemaVersion schema, SchemaFormat target) {
    AvroDocument document = AvroSchemas.parse(schema.path(), schema.text(), schema.files());
    return document.usable()
        ? ConvertSchema.avro(document, target)
        : new Result.Failed<>(errors(document.problems()));
  }

  private static Result<ConvertedSchema> protobuf(
      SchemaVersion schema, Optional<String> message, SchemaFormat target) {
    ProtoDocument document = ProtoSchemas.parse(schema.path(), schema.text(), schema.files());
    if (!document.isValid()) {
      return new Result.Failed<>(document.errors());
    }
    return ConvertSchema.protobuf(document, message, target)
        .orElseGet(() ->
            bad(
                schema.path(),
                message
                    .map(name -> schema.path() + " has no message " + name + ".")
                    .orElse(schema.path() + " has no message."),
                "Name one as FILE.proto#Message."));
  }

  private static Result<ConvertedSchema> json(SchemaVersion schema, SchemaFormat target) {
    JsonSchemaDocument document = JsonSchemas.parse(schema.path(), schema.text(), schema.files());
    return document.hasErrors()
        ? new Result.Failed<>(errors(document.problems()))
        : ConvertSchema.json(document, target);
  }

  private static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }

  private static Result<ConvertedSchema> bad(String path, String message, String hint) {
    return Result.failed(
        Problem.error("convert-not-possible", Location.startOf(path), message, hint));
  }
}
