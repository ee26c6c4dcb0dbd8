package dev.meshwright.app.testing;

import dev.meshwright.app.preview.PreviewUseCases;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import dev.meshwright.usecases.explore.RowComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tells of one added, one removed and two changed rows, whatever is compared.
public final class MemoryCompareRows implements PreviewUseCases.Comparing {

  private final List<RowComparison> asked = new ArrayList<>();

  public List<RowComparison> asked() {
    return asked;
  }

  @Override
  public Result<DataDiff> compare(RowComparison comparison, Progress progress) {
    asked.add(comparison);
    return Result.ok(
        new DataDiff(
            List.of("day"),
            true,
            List.of(),
            List.of(new Column("channel", new DataType.Scalar("VARCHAR"))),
            List.of(),
            361,
            1,
            1,
            2,
            Map.of("revenue", 2L),
            new Differing()));
  }

  private record Differing() implements RowSource {

    @Override
    public List<Column> columns() {
      DataType text = new DataType.Scalar("VARCHAR");
      DataType amount = new DataType.Decimal(12, 2);
      return List.of(
          new Column("change", text),
          new Column("day", new DataType.Scalar("DATE")),
          new Column("revenue (before)", amount),
          new Column("revenue (after)", amount));
    }

    @Override
    public Page page(long from, int count) {
      List<Row> rows =
          List.of(
              row("added", "2026-01-12", Value.nothing(), Value.exact(940)),
              row("removed", "2026-01-13", Value.exact(51), Value.nothing()),
              row("changed", "2026-01-14", Value.exact(700), Value.exact(730)),
              row("changed", "2026-01-15", Value.exact(12), Value.exact(19)));
      return new Page(from, from == 0 ? rows : List.of(), rowCount(), List.of());
    }

    private static Row row(String change, String day, Value before, Value after) {
      return new Row(List.of(Value.text(change), new Value.Temporal(day), before, after));
    }

    @Override
    public RowCount rowCount() {
      return new RowCount(4, true);
    }

    @Override
    public Page complete() {
      return new Page(4, List.of(), rowCount(), List.of());
    }

    @Override
    public void close() {}
  }
}
