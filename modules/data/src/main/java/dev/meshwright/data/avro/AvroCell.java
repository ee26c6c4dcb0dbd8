package dev.meshwright.data.avro;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/// Appends one value of a column to the row that is being written.
@FunctionalInterface
interface AvroCell {
  void append(DuckDBAppender row, Object value) throws SQLException;
}
