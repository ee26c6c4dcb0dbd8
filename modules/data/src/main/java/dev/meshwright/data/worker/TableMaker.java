package dev.meshwright.data.worker;

import dev.meshwright.data.sample.Compression;
import dev.meshwright.data.sample.SampleContent;
import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.data.sql.SqlText;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.SampleInfo;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// What all formats need to become a table of the sample's name.
///
/// @param files what is read: unpacked, where the sample was packed and not too large
/// @param content of these files
/// @param packing of the sample as it is in the workspace
/// @param scratch a folder for files that the engine may read while a sample is loaded
record TableMaker(
    Connection connection,
    TableFiles files,
    SampleContent content,
    Packing packing,
    Path scratch,
    CancellationToken stop) {

  /// @param bytes of all parts
  record Packing(Compression compression, long bytes) {}

  /// The parts as a list literal.
  String paths() {
    return paths(files.parts().stream().map(PartFile::path).map(Path::of).toList());
  }

  /// Files as a list literal.
  static String paths(List<Path> files) {
    return files.stream()
        .map(Path::toString)
        .map(SqlText::literal)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// Told how much of the files was read.
  ReadingProgress watch() {
    return new ReadingProgress(files, stop);
  }

  String name() {
    return Column.quoted(files.name());
  }

  /// A view that reads the files anew in each query.
  void view(String select) throws SQLException {
    execute("CREATE OR REPLACE VIEW " + name() + " AS " + select);
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      stop.interrupts(statement);
      statement.execute(sql);
    } finally {
      stop.ended();
    }
  }

  /// A table with these columns and the rows that `filler` appends. Unless all of them are there,
  /// there is no table.
  void fill(List<Column> columns, Filler filler) throws SQLException, RefusalException {
    execute(
        columns.stream()
            .map(column -> Column.quoted(column.name()) + " " + column.type().sql())
            .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE " + name() + " (", ")")));
    boolean whole = false;
    try {
      DuckDBConnection engine = connection.unwrap(DuckDBConnection.class);
      try (DuckDBAppender table = engine.createAppender(files.name())) {
        filler.append(table);
      }
      whole = true;
    } finally {
      if (!whole) {
        execute("DROP TABLE " + name());
      }
    }
  }

  /// Appends the rows of a table.
  @FunctionalInterface
  interface Filler {
    void append(DuckDBAppender table) throws SQLException, RefusalException;
  }

  /// The columns that a SELECT gives.
  List<Column> columns(String select) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      stop.interrupts(statement);
      try (ResultSet result = statement.executeQuery("DESCRIBE " + select)) {
        while (result.next()) {
          columns.add(new Column(result.getString(1), DataTypes.parse(result.getString(2))));
        }
      }
    } finally {
      stop.ended();
    }
    return columns;
  }

  /// `{'a': 'BIGINT', ...}`, as the readers take it.
  static String columnsLiteral(List<Column> columns) {
    return columns.stream()
        .map(column -> SqlText.literal(column.name()) + ": " + SqlText.literal(column.type().sql()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  SampleInfo info(Optional<CsvOptions> dialect, List<Column> columns, Optional<Long> rows) {
    return new SampleInfo(
        content.format(), packing.compression().title(), dialect, columns, rows, packing.bytes());
  }
}
