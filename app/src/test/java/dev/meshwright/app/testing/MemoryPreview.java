package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.PreviewTransformation;
import dev.meshwright.usecases.preview.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// A preview that gives numbered rows, rejects texts that say `broken`, and breaks down at those
/// that say `crash`.
public final class MemoryPreview implements PreviewTransformation {

  private final List<PreviewRequest> asked = new ArrayList<>();

  /// How many results were closed.
  public int closed;

  public List<PreviewRequest> asked() {
    return asked;
  }

  @Override
  public Result<RowSource> run(PreviewRequest request, Progress progress) {
    asked.add(request);
    if (request.sql().contains("crash")) {
      throw new IllegalStateException("the worker ended");
    }
    int broken = request.sql().indexOf("broken");
    if (broken >= 0) {
      return Result.failed(
          Problem.error(
              "sql-unknown-column",
              Location.of(
                  request.path(),
                  LineIndex.of(request.sql()),
                  new TextRange(broken, broken + "broken".length())),
              "There is no column broken.",
              "Did you mean total?"));
    }
    return Result.ok(new Numbers(500, () -> closed++));
  }

  @Override
  public Result<List<Column>> describe(PreviewRequest request, Progress progress) {
    return Result.ok(new Numbers(1).columns());
  }

  @Override
  public List<Step> steps(String sql) {
    int at = sql.indexOf("paid");
    return at < 0 ? List.of() : List.of(new Step("paid", new TextRange(at, at + 4)));
  }

  @Override
  public String part(String sql, TextRange part) {
    return part.of(sql);
  }

  @Override
  public List<String> parameterNames(String sql) {
    return Pattern.compile("\\$(\\w+)").matcher(sql).results().map(m -> m.group(1)).toList();
  }

  @Override
  public List<SampleTable> tables(String path) {
    return List.of(SampleTable.of("orders", Path.of("orders.csv"), "orders/samples/orders.csv"));
  }

  @Override
  public Result<SampleInfo> inspect(SampleTable sample, Progress progress) {
    return Result.ok(
        new SampleInfo(
            SampleFormat.CSV,
            Optional.empty(),
            Optional.empty(),
            new Numbers(1).columns(),
            Optional.empty(),
            12_000));
  }

  @Override
  public void close() {}

  record Numbers(long count, Runnable whenClosed) implements RowSource {

    Numbers(long count) {
      this(count, () -> {});
    }

    @Override
    public List<Column> columns() {
      return List.of(
          new Column("day", new DataType.Scalar("DATE")),
          new Column("revenue", new DataType.Decimal(12, 2)),
          new Column("note", new DataType.Scalar("VARCHAR")));
    }

    @Override
    public Page page(long from, int size) {
      List<Row> rows =
          LongStream.range(from, Math.min(count, from + size)).mapToObj(Numbers::row).toList();
      return new Page(from, rows, rowCount(), List.of());
    }

    private static Row row(long index) {
      return new Row(
          List.of(
              new Value.Temporal("2026-01-" + (10 + index % 20)),
              Value.exact(index * 17),
              index % 3 == 0 ? Value.nothing() : Value.text("note " + index)));
    }

    @Override
    public RowCount rowCount() {
      return new RowCount(count, true);
    }

    @Override
    public Page complete() {
      return new Page(count, List.of(), rowCount(), List.of());
    }

    @Override
    public void close() {
      whenClosed.run();
    }
  }
}
