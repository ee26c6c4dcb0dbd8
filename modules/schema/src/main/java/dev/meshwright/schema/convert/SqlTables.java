package dev.meshwright.schema.convert;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.util.Optional;

/// Tables of PostgreSQL as schemas.
public final class SqlTables {

  private static final int LONGEST = 16 << 20;

  private SqlTables() {}

  /// Writes a table as a schema.
  ///
  /// @param table of the text; empty for the first one
  /// @return bad when there is no such table
  public static Result<ConvertedSchema> from(
      String path, String text, Optional<String> table, SchemaConverter<?> target) {
    ConversionReport losses = new ConversionReport();
    FromPostgres reader = new FromPostgres(losses);
    if (text.length() > LONGEST) {
      return bad(path, path + " is longer than " + LONGEST + " characters.", "");
    }
    reader.read(path, text);
    if (reader.tables().isEmpty()) {
      return bad(path, path + " defines no table.", "It needs a CREATE TABLE with its columns.");
    }
    String wanted = table.orElseGet(() -> reader.tables().getFirst());
    if (!reader.tables().contains(wanted)) {
      return bad(
          path,
          path + " defines no table " + wanted + ".",
          "Tables: " + String.join(", ", reader.tables()) + ".");
    }
    return target.written(reader.schema(wanted), losses);
  }

  private static Result<ConvertedSchema> bad(String path, String message, String hint) {
    return Result.failed(
        Problem.error("convert-not-possible", Location.startOf(path), message, hint));
  }
}
