package dev.meshwright.schema.convert;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.util.List;
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
    return read(reader, path, text)
        .flatMap(first -> {
          String wanted = table.orElse(first);
          return reader.tables().contains(wanted)
              ? target.written(reader.schema(wanted), losses)
              : bad(
                  path,
                  path + " defines no table " + wanted + ".",
                  "Tables: " + String.join(", ", reader.tables()) + ".");
        });
  }

  /// The tables that a text defines.
  ///
  /// @return bad when there are none
  public static Result<List<String>> names(String path, String text) {
    FromPostgres reader = new FromPostgres(new ConversionReport());
    return read(reader, path, text).map(read -> reader.tables());
  }

  private static Result<String> read(FromPostgres reader, String path, String text) {
    if (text.length() > LONGEST) {
      return bad(path, path + " is longer than " + LONGEST + " characters.", "");
    }
    reader.read(path, text);
    return reader.tables().isEmpty()
        ? bad(path, path + " defines no table.", "It needs a CREATE TABLE with its columns.")
        : Result.ok(reader.tables().getFirst());
  }

  private static <T> Result<T> bad(String path, String message, String hint) {
    return Result.failed(
        Problem.error("convert-not-possible", Location.startOf(path), message, hint));
  }
}
