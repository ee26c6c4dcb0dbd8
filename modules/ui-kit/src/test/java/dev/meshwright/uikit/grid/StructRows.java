package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import java.util.List;

/// Two orders, one with a customer at a place.
final class StructRows implements RowSource {

  private static final DataType TEXT = new DataType.Scalar("VARCHAR");

  @Override
  public List<Column> columns() {
    DataType place = new DataType.StructOf(List.of(new Column("city", TEXT)));
    DataType customer =
        new DataType.StructOf(List.of(new Column("name", TEXT), new Column("place", place)));
    return List.of(
        new Column("id", new DataType.Scalar("BIGINT")), new Column("customer", customer));
  }

  @Override
  public Page page(long from, int count) {
    Value place = new Value.Struct(List.of(new Value.Field("city", Value.text("Ume\u00e5"))));
    Value customer =
        new Value.Struct(
            List.of(new Value.Field("name", Value.text("Ann")), new Value.Field("place", place)));
    return new Page(
        0,
        List.of(
            new Row(List.of(Value.exact(1), customer)),
            new Row(List.of(Value.exact(2), Value.nothing()))),
        rowCount(),
        List.of());
  }

  @Override
  public RowCount rowCount() {
    return new RowCount(2, true);
  }

  @Override
  public Page complete() {
    return new Page(2, List.of(), rowCount(), List.of());
  }

  @Override
  public void close() {}
}
