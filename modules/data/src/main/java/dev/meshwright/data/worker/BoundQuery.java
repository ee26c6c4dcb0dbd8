package dev.meshwright.data.worker;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A query with its names resolved, on a connection of its own. Its database stays open as long.
///
/// @param statement runs it: DuckDB 2.0 takes half as long again for a window over a million rows
///   when the statement that told the columns is run itself
/// @param tables samples that it reads
record BoundQuery(
    SampleDatabase database,
    String sql,
    Connection connection,
    Statement statement,
    List<Column> columns,
    List<SampleTableState> tables,
    QueryProblems problems)
    implements AutoCloseable {

  private static final String ANALYZE = "EXPLAIN ANALYZE ";

  /// Starts it; rows are computed as they are read.
  ResultSet execute(CancellationToken stop) throws SQLException {
    stop.interrupts(statement);
    try {
      return statement.executeQuery(sql);
    } catch (SQLException failed) {
      throw explained(failed, stop);
    }
  }

  /// Runs it for its plan, as JSON with rows and times.
  String plan(CancellationToken stop) throws SQLException {
    String prefix = "EXPLAIN (ANALYZE, FORMAT JSON) ";
    try (Statement explain = connection.createStatement()) {
      stop.interrupts(explain);
      try (ResultSet result = explain.executeQuery(prefix + sql)) {
        result.next();
        return result.getString(2);
      }
    } catch (SQLException failed) {
      throw explained(failed, stop);
    }
  }

  /// The real cause of a failure. A streamed result that fails before its first row only says that
  /// it is invalid; the same query under EXPLAIN ANALYZE is not streamed, and tells.
  private SQLException explained(SQLException failed, CancellationToken stop) throws SQLException {
    if (stop.asked() || !String.valueOf(failed.getMessage()).contains("Invalid result set")) {
      return failed;
    }
    try (Statement again = connection.createStatement()) {
      stop.interrupts(again);
      again.execute(ANALYZE + sql);
      return failed;
    } catch (SQLException cause) {
      return new PrefixedException(cause, ANALYZE.length());
    }
  }

  /// Stops it from any thread; harmless when it does not run.
  void interrupt() throws SQLException {
    if (!connection.isClosed() && !statement.isClosed()) {
      statement.cancel();
    }
  }

  /// Says that only the first rows of it are kept.
  Problem cut(long rows) {
    return problems.at(
        TextRange.at(0),
        "preview-result-cut",
        "Only the first " + rows + " rows are kept: the result is larger than the limit.",
        "Filter or aggregate in the query, or raise the limit in the settings.");
  }

  Problem stopped() {
    return problems.at(
        TextRange.at(0), "preview-cancelled", "The preview was stopped.", "Run it again.");
  }

  Problem tooLarge() {
    return problems.tooLarge();
  }

  @Override
  public void close() throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    try {
      statement.close();
      connection.close();
    } finally {
      database.leave();
    }
  }
}
