package dev.meshwright.data.diff;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import java.util.List;

/// Rows over files that go away with them.
record TemporaryRows(RowSource rows, Sides sides) implements RowSource {

  @Override
  public List<Column> columns() {
    return rows.columns();
  }

  @Override
  public Page page(long from, int count) {
    return rows.page(from, count);
  }

  @Override
  public RowCount rowCount() {
    return rows.rowCount();
  }

  @Override
  public Page complete() {
    return rows.complete();
  }

  @Override
  public void close() {
    rows.close();
    sides.delete();
  }
}
