package dev.meshwright.data.worker;

import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.SampleFormat;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// JSON arrays and lines of JSON, read in place. Types come from a part of the rows; a later row
/// that does not fit them is a located problem.
final class JsonTable {

  /// Of one object, in bytes.
  private static final int MAX_OBJECT = 64 << 20;

  private final TableMaker tables;

  JsonTable(TableMaker tables) {
    this.tables = tables;
  }

  /// A SELECT over a file with an object on each line.
  static String lines(Path file) {
    return "SELECT * FROM read_json("
        + SqlText.literal(file.toString())
        + ", format = 'newline_delimited', sample_size = -1, maximum_object_size = "
        + MAX_OBJECT
        + ")";
  }

  LoadedSample load() throws SQLException {
    String format = tables.content().format() == SampleFormat.NDJSON ? "newline_delimited" : "auto";
    String options =
        ", format = '"
            + format
            + "', union_by_name = true, maximum_object_size = "
            + MAX_OBJECT
            + tables.content().compression().option();
    String files = "SELECT * FROM read_json(" + tables.paths() + options;
    List<Column> columns = tables.columns(files + ")");
    boolean objects = !(columns.size() == 1 && columns.getFirst().name().equals("json"));
    tables.view(
        objects ? files + ", columns = " + TableMaker.columnsLiteral(columns) + ")" : files + ")");
    return new LoadedSample(tables.info(Optional.empty(), columns, Optional.empty()), List.of());
  }
}
