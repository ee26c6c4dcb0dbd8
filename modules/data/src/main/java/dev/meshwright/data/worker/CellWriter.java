package dev.meshwright.data.worker;

import dev.meshwright.data.wire.Encoder;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Writes the cell of one column, as the row stands.
@FunctionalInterface
interface CellWriter {
  void write(ResultSet row, int column, Encoder out) throws SQLException;
}
