package dev.meshwright.data.worker;

import dev.meshwright.data.sql.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Holds all cells of a column of CSV against a condition.
final class CellCheck {

  private static final int LONGEST_SHOWN = 40;

  private final TableMaker tables;
  private final String asText;

  /// @param asText a SELECT of all columns as they are written
  CellCheck(TableMaker tables, String asText) {
    this.tables = tables;
    this.asText = asText;
  }

  /// The first cell that does not meet the condition; row 0 where all do.
  record Found(long row, String text) {
    boolean none() {
      return row == 0;
    }
  }

  /// Cells that are not dates or timestamps in a format. Day and month, but not one of them, may be
  /// without the zero that the format asks for.
  Found written(String cell, String format) throws SQLException {
    String bare = format.replaceAll("%([dmHIMSj])", "%-$1");
    return misfits(
        cell,
        "%1$s IN (strftime(try_strptime(%1$s, %2$s), %2$s), strftime(try_strptime(%1$s, %2$s), %3$s))"
            .formatted(cell, SqlText.literal(format), SqlText.literal(bare)));
  }

  Found misfits(String cell, String condition) throws SQLException {
    String sql =
        "SELECT min(\"#row\"), arg_min(%1$s, \"#row\") FROM (SELECT %1$s, row_number() OVER () AS \"#row\" FROM (%2$s)) WHERE %1$s IS NOT NULL AND (%3$s) IS NOT TRUE"
            .formatted(cell, asText, condition);
    try (Statement statement = tables.connection().createStatement()) {
      tables.stop().interrupts(statement);
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        String text = Optional.ofNullable(row.getString(2)).orElse("");
        return new Found(row.getLong(1), Truncation.text(text, LONGEST_SHOWN));
      }
    } finally {
      tables.stop().ended();
    }
  }
}
