package dev.meshwright.usecases.mapping;

import dev.meshwright.contract.Contracts;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.workspace.index.KindDetector;
import java.util.List;
import java.util.Optional;

/// Reads what schemas and contracts say of a row.
final class RowSchemaReader {

  private final SchemaDetector kinds = new SchemaDetector();
  private final KindDetector detector = new KindDetector();

  /// Failed when the schema is broken, or describes no rows.
  Result<RowSchema> of(SchemaChoice choice, List<Column> columns) {
    SchemaVersion schema = choice.schema();
    if (detector.kind(schema.path(), schema.text()) == FileKind.CONTRACT) {
      List<RecordType> objects =
          ContractRecords.of(Contracts.parse(schema.path(), schema.text()), choice.type());
      return best(schema.path(), objects, true, columns);
    }
    Optional<SchemaFormat> format = kinds.formatOf(schema.path(), schema.files());
    if (format.isEmpty()) {
      return Result.failed(problem(schema.path(), schema.path() + " is not a schema or contract."));
    }
    ParsedText<?> parsed =
        ParsedText.parse(
            SchemaLanguage.of(format.get()),
            schema.path(),
            schema.text(),
            schema.files(),
            Optional.empty());
    List<Problem> errors = parsed.errors();
    return errors.isEmpty()
        ? best(
            schema.path(),
            parsed.structure().records().stream()
                .filter(record -> isWanted(record, choice.type()))
                .toList(),
            false,
            columns)
        : new Result.Failed<>(errors);
  }

  private static boolean isWanted(RecordType record, Optional<String> name) {
    return switch (record.rows()) {
      case ALL -> true;
      case SOME ->
          name.isEmpty()
              || record.fullName().equals(name.get())
              || record.name().equals(name.get());
      case NONE -> false;
    };
  }

  /// Of several, the first that has most of the columns.
  private static Result<RowSchema> best(
      String path, List<RecordType> rows, boolean contract, List<Column> columns) {
    Optional<RowSchema> best = Optional.empty();
    long most = -1;
    for (RecordType row : rows) {
      RowSchema shape = new RowSchema(path, row, contract);
      long common = shape.common(columns);
      if (common > most) {
        most = common;
        best = Optional.of(shape);
      }
    }
    return best.map(Result::ok)
        .orElseGet(() -> Result.failed(problem(path, path + " describes no rows.")));
  }

  private static Problem problem(String path, String message) {
    return Problem.error(
        "schema-no-rows",
        Location.startOf(path),
        message,
        "Name an Avro record, a Protobuf message, a JSON Schema with properties, or a contract.");
  }
}
