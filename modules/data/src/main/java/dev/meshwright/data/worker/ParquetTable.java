package dev.meshwright.data.worker;

import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.data.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Parquet files, read in place.
final class ParquetTable {

  private final TableMaker tables;

  ParquetTable(TableMaker tables) {
    this.tables = tables;
  }

  LoadedSample load() throws SQLException {
    String read =
        "read_parquet("
            + tables.paths()
            + ", union_by_name = true"
            + FolderColumns.NOT_THE_ENGINES
            + ")";
    List<Column> columns = tables.columns("SELECT * FROM " + read);
    FolderColumns folders = FolderColumns.of(tables, columns);
    tables.view(
        "SELECT * "
            + checked(columns)
            + folders.selected(0, tables.files().parts().size())
            + " FROM "
            + read);
    return new LoadedSample(
        tables.info(Optional.empty(), folders.behind(columns), Optional.of(rows())),
        folders.notes());
  }

  /// INT96 counts days and nanoseconds, and the engine wraps around where TIMESTAMP ends: a value
  /// so far away is an error where it is read.
  private String checked(List<Column> columns) throws SQLException {
    Set<String> int96 = int96();
    String replaced =
        columns.stream()
            .filter(column ->
                int96.stream()
                    .anyMatch(path ->
                        path.equals(column.name()) || path.startsWith(column.name() + ", ")))
            .map(ParquetTable::checked)
            .collect(Collectors.joining(", "));
    return replaced.isEmpty() ? "" : "REPLACE (" + replaced + ")";
  }

  private static String checked(Column column) {
    String name = Column.quoted(column.name());
    return "CASE WHEN "
        + new FarMoments().in(name, column.type())
        + " THEN error("
        + SqlText.literal("Column " + column.name() + " of row ")
        + " || (file_row_number + 1) || "
        + SqlText.literal(
            " is INT96 beyond the years 1 to 9999, where it is not read exactly. File: ")
        + " || filename"
        + ") ELSE "
        + name
        + " END AS "
        + name;
  }

  /// Paths of INT96, as the engine writes them: `a, list, element`.
  private Set<String> int96() throws SQLException {
    Set<String> paths = new HashSet<>();
    try (Statement statement = tables.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT DISTINCT path_in_schema FROM parquet_metadata("
                    + tables.paths()
                    + ") WHERE type = 'INT96'")) {
      while (result.next()) {
        paths.add(result.getString(1));
      }
    }
    return paths;
  }

  /// As the files' footers say.
  private long rows() throws SQLException {
    try (Statement statement = tables.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT coalesce(sum(num_rows), 0)::BIGINT FROM parquet_file_metadata("
                    + tables.paths()
                    + ")")) {
      result.next();
      return result.getLong(1);
    }
  }
}
