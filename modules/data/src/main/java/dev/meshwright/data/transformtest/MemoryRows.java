package dev.meshwright.data.transformtest;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import java.util.List;

/// A small result that lies in memory.
record MemoryRows(List<Column> columns, List<Row> rows) implements RowSource {

  MemoryRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  @Override
  public Page page(long from, int count) {
    int start = (int) Math.min(from, rows.size());
    int end = (int) Math.min((long) start + count, rows.size());
    return new Page(from, rows.subList(start, end), rowCount(), List.of());
  }

  @Override
  public RowCount rowCount() {
    return new RowCount(rows.size(), true);
  }

  @Override
  public Page complete() {
    return new Page(0, List.of(), rowCount(), List.of());
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
