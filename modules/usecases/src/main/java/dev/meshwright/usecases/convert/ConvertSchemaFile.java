package dev.meshwright.usecases.convert;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.SchemaDetector;
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
    return ParsedText.parse(
            SchemaLanguage.of(format.get()),
            schema.path(),
            schema.text(),
            schema.files(),
            schema.dialect())
        .convertTo(SchemaLanguage.of(target), choice.type());
  }

  private static Result<ConvertedSchema> bad(String path, String message, String hint) {
    return Result.failed(
        Problem.error("convert-not-possible", Location.startOf(path), message, hint));
  }
}
