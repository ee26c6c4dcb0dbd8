package dev.meshwright.usecases.mapping;

import dev.meshwright.contract.Contracts;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.KindOfSchema;
import dev.meshwright.workspace.index.KindDetector;
import java.util.List;
import java.util.Optional;

/// Reads what schemas and contracts say of a row.
final class Shapes {

  private final KindOfSchema kinds = new KindOfSchema();
  private final KindDetector detector = new KindDetector();

  /// Bad when the schema is broken, or describes no rows.
  Result<Shape> of(SchemaChoice choice, List<Column> columns) {
    SchemaVersion schema = choice.schema();
    List<String> names = columns.stream().map(Column::name).toList();
    if (detector.kind(schema.path(), schema.text()) == FileKind.CONTRACT) {
      return found(
          ContractShape.of(Contracts.parse(schema.path(), schema.text()), choice.type(), names),
          schema);
    }
    Optional<SchemaFormat> format = kinds.formatOf(schema.path(), schema.files());
    if (format.isEmpty()) {
      return Result.failed(problem(schema.path(), schema.path() + " is not a schema or contract."));
    }
    return switch (format.get()) {
      case AVRO -> {
        AvroDocument document = AvroSchemas.parse(schema.path(), schema.text(), schema.files());
        yield broken(document.problems())
            ? new Result.Failed<>(document.problems())
            : found(AvroShape.of(document), schema);
      }
      case PROTOBUF -> {
        ProtoDocument document = ProtoSchemas.parse(schema.path(), schema.text(), schema.files());
        yield document.isValid()
            ? found(ProtoShape.of(document, choice.type(), names), schema)
            : new Result.Failed<>(document.problems());
      }
      case JSON_SCHEMA -> {
        JsonSchemaDocument document =
            JsonSchemas.parse(schema.path(), schema.text(), schema.files());
        yield document.hasErrors()
            ? new Result.Failed<>(document.problems())
            : found(JsonShape.of(document), schema);
      }
    };
  }

  private static boolean broken(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  private static Result<Shape> found(Optional<Shape> shape, SchemaVersion schema) {
    return shape
        .map(Result::ok)
        .orElseGet(
            () -> Result.failed(problem(schema.path(), schema.path() + " describes no rows.")));
  }

  private static Problem problem(String path, String message) {
    return Problem.error(
        "schema-no-rows",
        Location.startOf(path),
        message,
        "Name an Avro record, a Protobuf message, a JSON Schema with properties, or a contract.");
  }
}
