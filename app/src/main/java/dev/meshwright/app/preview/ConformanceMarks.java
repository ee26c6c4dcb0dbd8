package dev.meshwright.app.preview;

import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.Row;
import dev.meshwright.uikit.grid.CellMark;
import dev.meshwright.uikit.grid.CellMarks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Marks the cells that do not fit a schema: those of the first failing rows, as many as a report
/// has.
final class ConformanceMarks implements CellMarks {

  /// A cell by its row and column, from 0.
  record Cell(long row, int column) {}

  private final NavigableMap<Long, Map<Integer, CellMark>> marks = new TreeMap<>();

  ConformanceMarks(ConformanceReport report, List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    for (ConformanceReport.FailingRow row : report.first()) {
      Map<Integer, CellMark> cells = new HashMap<>();
      for (CellProblem problem : row.problems()) {
        // What no column holds, such as a field that is missing, is told at the first one.
        int column = Math.max(0, names.indexOf(problem.column()));
        cells.merge(
            column,
            new CellMark(CellMark.Kind.PROBLEM, words(problem)),
            (known, next) ->
                new CellMark(CellMark.Kind.PROBLEM, known.text() + "\n" + next.text()));
      }
      marks.put(row.number(), cells);
    }
  }

  static String words(CellProblem problem) {
    String where = problem.path().isEmpty() ? "" : problem.path() + ": ";
    return (where + problem.message() + " " + problem.hint()).strip();
  }

  @Override
  public Optional<CellMark> at(long number, Row row, int column) {
    return Optional.ofNullable(marks.getOrDefault(number, Map.of()).get(column));
  }

  /// The next marked cell below a row, or else the first of all.
  Optional<Cell> after(long row) {
    Long next = marks.higherKey(row);
    return Optional.ofNullable(next == null && !marks.isEmpty() ? marks.firstKey() : next)
        .map(at -> new Cell(at, firstColumn(at)));
  }

  private int firstColumn(long row) {
    return marks.getOrDefault(row, Map.of()).keySet().stream().sorted().findFirst().orElse(0);
  }
}
