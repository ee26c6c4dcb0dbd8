package dev.meshwright.usecases.validators;

import dev.meshwright.data.conformance.AvroRowValidator;
import dev.meshwright.data.conformance.JsonRowValidator;
import dev.meshwright.data.conformance.RowValidator;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.avro.AvroApacheSchemas;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.schema.proto.data.ProtoMessages;
import dev.meshwright.schema.proto.data.ProtoRows;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Optional;

/// Makes the validator of each schema language.
public final class RowValidators {

  private final SchemaDetector kinds = new SchemaDetector();

  /// @return bad when the schema is broken, or describes no rows
  public Result<RowValidator> of(SchemaChoice choice, List<Column> columns) {
    SchemaVersion schema = choice.schema();
    Optional<SchemaFormat> format = kinds.formatOf(schema.path(), schema.files());
    if (format.isEmpty()) {
      return Result.failed(
          problem(schema.path(), schema.path() + " is not a schema that is known here."));
    }
    return switch (format.get()) {
      case AVRO -> avroText(schema).map(json -> AvroRowValidator.of(json, columns));
      case PROTOBUF ->
          messages(schema)
              .flatMap(messages -> ProtoRows.of(messages, choice.type(), columns))
              .map(rows -> rows::problems);
      case JSON_SCHEMA -> json(schema, columns);
    };
  }

  /// The Avro schema of a row as one JSON text.
  public static Result<String> avroText(SchemaVersion schema) {
    AvroDocument document = AvroSchemas.parse(schema.path(), schema.text(), schema.files());
    if (broken(document.problems())) {
      return new Result.Failed<>(document.problems());
    }
    return document.deref(document.root()) instanceof AvroRecord
        ? Result.ok(AvroApacheSchemas.selfContained(document))
        : Result.failed(
            problem(schema.path(), "The schema is not a record, so it describes no rows."));
  }

  /// An Avro schema of any type as one JSON text.
  public static Result<String> avroSchema(SchemaVersion schema) {
    AvroDocument document = AvroSchemas.parse(schema.path(), schema.text(), schema.files());
    return broken(document.problems())
        ? new Result.Failed<>(document.problems())
        : Result.ok(AvroApacheSchemas.selfContained(document));
  }

  /// The messages of a Protobuf schema.
  public static Result<ProtoMessages> messages(SchemaVersion schema) {
    return ProtoMessages.of(ProtoSchemas.parse(schema.path(), schema.text(), schema.files()));
  }

  public boolean isJson(SchemaChoice choice) {
    return kinds
        .formatOf(choice.schema().path(), choice.schema().files())
        .equals(Optional.of(SchemaFormat.JSON_SCHEMA));
  }

  /// The validator of whole documents.
  public Result<InstanceValidator.Prepared> documents(SchemaChoice choice) {
    return prepared(choice.schema());
  }

  private static Result<RowValidator> json(SchemaVersion schema, List<Column> columns) {
    return prepared(schema).map(ready -> new JsonRowValidator(ready, columns));
  }

  private static Result<InstanceValidator.Prepared> prepared(SchemaVersion schema) {
    JsonSchemaDocument document = JsonSchemas.parse(schema.path(), schema.text(), schema.files());
    return document.hasErrors()
        ? new Result.Failed<>(document.problems())
        : Result.ok(new JsonValidation().prepare(document));
  }

  private static boolean broken(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  private static Problem problem(String path, String message) {
    return Problem.error(
        "schema-no-rows",
        Location.startOf(path),
        message,
        "Name an Avro record, a Protobuf message or a JSON Schema of an object.");
  }
}
