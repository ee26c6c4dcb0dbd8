package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Made-up orders, any number of them.
final class TestRows implements RowSource {

  private final long size;
  private volatile boolean counted;
  final AtomicInteger read = new AtomicInteger();

  TestRows(long size) {
    this(size, true);
  }

  /// @param counted whether their number is known before they are asked for it
  TestRows(long size, boolean counted) {
    this.size = size;
    this.counted = counted;
  }

  @Override
  public List<Column> columns() {
    DataType text = new DataType.Scalar("VARCHAR");
    return List.of(
        new Column("order_id", new DataType.Scalar("BIGINT")),
        new Column("customer", text),
        new Column("total", new DataType.Decimal(9, 2)),
        new Column("placed_at", new DataType.Scalar("TIMESTAMP WITH TIME ZONE")),
        new Column(
            "items",
            new DataType.ListOf(
                new DataType.StructOf(
                    List.of(
                        new Column("sku", text),
                        new Column("count", new DataType.Scalar("INTEGER")))))));
  }

  @Override
  public Page page(long from, int count) {
    read.incrementAndGet();
    List<Row> rows = new ArrayList<>();
    for (long i = from; i < Math.min(size, from + count); i++) {
      rows.add(row(i));
    }
    return new Page(from, rows, rowCount(), List.of());
  }

  private static Row row(long i) {
    Value struct =
        new Value.Struct(
            List.of(
                new Value.Field("sku", Value.text("SKU-" + i % 97)),
                new Value.Field("count", Value.exact(i % 5))));
    return new Row(
        List.of(
            Value.exact(1_000_000 + i),
            i % 7 == 3 ? Value.nothing() : Value.text("customer " + i % 1000),
            new Value.Exact(BigDecimal.valueOf(i * 37 % 100_000, 2)),
            new Value.Temporal("2026-01-31 12:00:00+00"),
            new Value.Items(List.of(struct, struct), 2)));
  }

  @Override
  public RowCount rowCount() {
    return counted ? new RowCount(size, true) : new RowCount(Math.min(size, 200), false);
  }

  @Override
  public Page complete() {
    counted = true;
    return new Page(size, List.of(), rowCount(), List.of());
  }

  @Override
  public void close() {}
}
