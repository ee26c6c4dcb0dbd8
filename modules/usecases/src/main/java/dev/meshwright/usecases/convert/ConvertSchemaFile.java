package dev.meshwright.usecases.convert;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.convert.SqlTables;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.Optional;

/// Writes a schema of the workspace in another language, or as a table of PostgreSQL, with what is
/// lost; and a table as a schema.
public final class ConvertSchemaFile {

  private final SchemaDetector kinds = new SchemaDetector();

  /// @return bad when the source is broken, is no schema, or is in that language already
  public Result<ConvertedSchema> convert(SchemaChoice choice, SchemaFormat target) {
    SchemaVersion schema = choice.schema();
    Optional<SchemaFormat> format = kinds.formatOf(schema.path(), schema.files());
    if (schema.path().endsWith(".sql")) {
      return SqlTables.from(
          schema.path(), schema.text(), choice.type(), SchemaLanguage.of(target).converter());
    }
    if (format.isEmpty()) {
      return bad(schema.path(), schema.path() + " is not a schema that is known here.", "");
    }
    if (format.get() == target) {
      return bad(
          schema.path(),
          schema.path() + " is written in that language already.",
          "Name another one with --to.");
    }
    return ParsedText.parse(
            SchemaLanguage.of(format.get()),
            schema.path(),
            schema.text(),
            schema.files(),
            schema.dialect())
        .convertTo(SchemaLanguage.of(target), choice.type());
  }

  /// Writes a schema as a table of PostgreSQL.
  ///
  /// @return bad when the source is broken, or is no schema
  public Result<ConvertedSchema> toSql(SchemaChoice choice) {
    SchemaVersion schema = choice.schema();
    return kinds
        .formatOf(schema.path(), schema.files())
        .<Result<ConvertedSchema>>map(format ->
            ParsedText.parse(
                    SchemaLanguage.of(format),
                    schema.path(),
                    schema.text(),
                    schema.files(),
                    schema.dialect())
                .toSql(choice.type()))
        .orElseGet(
            () -> bad(schema.path(), schema.path() + " is not a schema that is known here.", ""));
  }

  private static Result<ConvertedSchema> bad(String path, String message, String hint) {
    return Result.failed(
        Problem.error("convert-not-possible", Location.startOf(path), message, hint));
  }
}
