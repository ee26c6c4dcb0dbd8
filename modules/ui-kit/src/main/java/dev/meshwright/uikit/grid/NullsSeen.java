package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.Value;
import java.util.HashMap;
import java.util.Map;

/// Counts the nulls of each column in the rows that have been read, each row once: what the heads
/// of columns can say without asking for more than is looked at.
final class NullsSeen {

  /// Pages beyond these are not counted any more, so that memory stays bounded.
  private static final int MOST_PAGES = 50_000;

  private final long[] nulls;

  /// By its first row, how many rows of a page were counted: a page can come again, and longer.
  private final Map<Long, Integer> counted = new HashMap<>();

  private long rows;

  NullsSeen(int columns) {
    this.nulls = new long[columns];
  }

  void see(Page page) {
    if (counted.size() >= MOST_PAGES) {
      return;
    }
    int before = counted.getOrDefault(page.from(), 0);
    for (int i = before; i < page.rows().size(); i++) {
      see(page.rows().get(i));
    }
    counted.put(page.from(), Math.max(before, page.rows().size()));
  }

  private void see(Row row) {
    rows++;
    int columns = Math.min(nulls.length, row.values().size());
    for (int i = 0; i < columns; i++) {
      if (row.values().get(i) instanceof Value.Null) {
        nulls[i]++;
      }
    }
  }

  /// How many there are in a column, among the rows seen.
  long of(int column) {
    return nulls[column];
  }

  long rows() {
    return rows;
  }

  /// Whether these are all rows of the result.
  boolean all(RowCount count) {
    return count.complete() && rows >= count.known();
  }
}
