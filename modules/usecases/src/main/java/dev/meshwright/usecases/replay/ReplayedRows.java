package dev.meshwright.usecases.replay;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayReport.CellEffect;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rows to which something happens: the number of the row; why it cannot be read, where one cannot;
/// the columns that something happens to, each twice, as `name (written)` and `name (read)`; the
/// other columns.
public final class ReplayedRows implements RowSource {

  private static final DataType TEXT = new DataType.Scalar("VARCHAR");
  private static final String WRITTEN = " (written)";
  private static final String READ = " (read)";

  /// Rows of the sample between two wanted ones that are read along.
  private static final long GAP = 200;

  private final ReplayedCells cells;
  private final RowSource sample;
  private final List<Long> numbers;
  private final List<Source> sources = new ArrayList<>();

  /// What a column shows.
  ///
  /// @param index in the sample; -1 for a field that the sample has not
  private record Source(Column column, ReplayColumn meaning, int index) {}

  ReplayedRows(ReplayReport report, ReplayedCells cells, RowSource sample, Optional<String> path) {
    this.cells = cells;
    this.sample = sample;
    this.numbers = numbers(report, path);
    Set<String> affected = path.map(ReplayedCells::column).map(Set::of).orElseGet(cells::columns);
    sources.add(
        new Source(
            new Column("row", new DataType.Scalar("BIGINT")), new ReplayColumn.RowNumber(), -1));
    if (path.isEmpty() && report.failing() > 0) {
      sources.add(new Source(new Column("fails", TEXT), new ReplayColumn.Failure(), -1));
    }
    List<String> names = sample.columns().stream().map(Column::name).toList();
    affected.forEach(name -> addPair(name, names.indexOf(name)));
    for (int i = 0; i < names.size(); i++) {
      if (!affected.contains(names.get(i))) {
        sources.add(new Source(sample.columns().get(i), new ReplayColumn.Same(names.get(i)), i));
      }
    }
  }

  private void addPair(String name, int index) {
    if (index >= 0) {
      Column column = sample.columns().get(index);
      sources.add(
          new Source(
              new Column(name + WRITTEN, column.type()), new ReplayColumn.Written(name), index));
    }
    sources.add(new Source(new Column(name + READ, TEXT), new ReplayColumn.Read(name), index));
  }

  private static List<Long> numbers(ReplayReport report, Optional<String> path) {
    Stream<Long> affected =
        report.cells().stream()
            .filter(cell -> path.isEmpty() || cell.path().equals(path.get()))
            .map(CellEffect::row);
    Stream<Long> failing =
        path.isPresent()
            ? Stream.empty()
            : report.failures().stream().map(ReplayReport.Failure::row);
    return Stream.concat(affected, failing).distinct().sorted().toList();
  }

  @Override
  public List<Column> columns() {
    return sources.stream().map(Source::column).toList();
  }

  /// What each column holds, in their order.
  public List<ReplayColumn> meanings() {
    return sources.stream().map(Source::meaning).toList();
  }

  @Override
  public Page page(long from, int count) {
    int start = (int) Math.min(from, numbers.size());
    int end = (int) Math.min(numbers.size(), from + count);
    List<Row> rows = new ArrayList<>();
    int at = start;
    while (at < end) {
      int last = at;
      while (last + 1 < end && numbers.get(last + 1) - numbers.get(last) < GAP) {
        last++;
      }
      List<Problem> problems = read(numbers.subList(at, last + 1), rows);
      if (!problems.isEmpty()) {
        return new Page(from, rows, rowCount(), problems);
      }
      at = last + 1;
    }
    return new Page(from, rows, rowCount(), List.of());
  }

  /// Adds rows that lie near one another.
  private List<Problem> read(List<Long> wanted, List<Row> rows) {
    long next = wanted.getFirst();
    List<Row> read = List.of();
    long readFrom = next;
    for (long number : wanted) {
      if (number >= readFrom + read.size()) {
        Page page = sample.page(number, (int) Math.min(2_000, wanted.getLast() - number + 1));
        if (page.rows().isEmpty()) {
          return page.problems();
        }
        read = page.rows();
        readFrom = number;
      }
      rows.add(row(number, read.get((int) (number - readFrom))));
    }
    return List.of();
  }

  private Row row(long number, Row held) {
    return new Row(sources.stream().map(source -> value(source, number, held)).toList());
  }

  private Value value(Source source, long number, Row held) {
    Value written = source.index() < 0 ? Value.nothing() : held.values().get(source.index());
    return switch (source.meaning()) {
      case ReplayColumn.RowNumber any -> Value.exact(number + 1);
      case ReplayColumn.Failure any -> Value.text(cells.failure(number).orElse(""));
      case ReplayColumn.Same same -> written;
      case ReplayColumn.Written same -> written;
      case ReplayColumn.Read(String name) -> ReadValue.of(written, cells.at(number, name));
    };
  }

  @Override
  public RowCount rowCount() {
    return new RowCount(numbers.size(), true);
  }

  @Override
  public Page complete() {
    return new Page(numbers.size(), List.of(), rowCount(), List.of());
  }

  /// The sample is the caller's.
  @Override
  public void close() {}
}
