package dev.meshwright.data.worker;

import dev.meshwright.model.data.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/// Parquet files, read in place.
final class ParquetTable {

  private final TableMaker tables;

  ParquetTable(TableMaker tables) {
    this.tables = tables;
  }

  LoadedSample load() throws SQLException {
    String read = "SELECT * FROM read_parquet(" + tables.paths() + ", union_by_name = true)";
    List<Column> columns = tables.columns(read);
    tables.view(read);
    return new LoadedSample(tables.info(Optional.empty(), columns, Optional.of(rows())), List.of());
  }

  /// Reads all rows into a table: the files will not stay.
  static LoadedSample copied(TableMaker tables) throws SQLException {
    String read = "SELECT * FROM read_parquet(" + tables.paths() + ", union_by_name = true)";
    List<Column> columns = tables.columns(read);
    tables.execute("CREATE OR REPLACE TABLE " + tables.name() + " AS " + read);
    long rows = new ParquetTable(tables).rows();
    return new LoadedSample(tables.info(Optional.empty(), columns, Optional.of(rows)), List.of());
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
