package dev.meshwright.model.transformtest;

import java.util.List;

/// Rows of a test: written out, or computed.
public sealed interface TestRows {

  /// @param columns in order; when there are none, those that the rows name
  record Written(List<TestColumn> columns, List<TestRow> rows) implements TestRows {
    public Written {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// @param sql a SELECT that needs no table
  record Computed(String sql) implements TestRows {}
}
