package dev.meshwright.model.data;

import java.util.List;

/// A result that can be read in pages, forward and back, without holding all of it.
///
/// Calls block; call them off the screen's thread. Safe to use from several threads.
public interface RowSource extends AutoCloseable {

  List<Column> columns();

  /// Rows `from`, `from + 1`, ...: at least one when there is one. Waits only until these rows are
  /// computed, not for the whole result.
  ///
  /// @param from from 0
  /// @param count at least 1
  Page page(long from, int count);

  /// What is known without computing anything.
  RowCount rowCount();

  /// Computes the result to its end.
  ///
  /// @return a page without rows: its count, and what stopped it
  Page complete();

  /// Stops what runs and lets go of the result. Calls that wait return with a problem.
  @Override
  void close();
}
