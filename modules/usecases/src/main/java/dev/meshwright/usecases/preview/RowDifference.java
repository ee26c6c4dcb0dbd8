package dev.meshwright.usecases.preview;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.usecases.NotPossibleException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How two results differ when the order of their rows does not count.
///
/// @param columnsRemoved names and types that only the earlier result has
/// @param columnsAdded names and types that only the later result has
/// @param removed rows that only the earlier result has, as often as it has them more
/// @param added rows that only the later result has
/// @param same how many rows both have
public record RowDifference(
    List<String> columnsRemoved,
    List<String> columnsAdded,
    List<Row> removed,
    List<Row> added,
    long same) {

  /// Longer results are not compared.
  public static final int MOST_ROWS = 200_000;

  private static final int PAGE = 5_000;

  public RowDifference {
    columnsRemoved = List.copyOf(columnsRemoved);
    columnsAdded = List.copyOf(columnsAdded);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /// Reads both results to their ends.
  ///
  /// @throws NotPossibleException when one has more than [#MOST_ROWS] rows, or stops on the way
  public static RowDifference between(RowSource before, RowSource after, Progress progress) {
    Map<Row, Integer> left = new LinkedHashMap<>();
    for (Row row : all(before, progress)) {
      left.merge(row, 1, Integer::sum);
    }
    List<Row> added = new ArrayList<>();
    long same = 0;
    for (Row row : all(after, progress)) {
      Integer count = left.get(row);
      if (count == null) {
        added.add(row);
      } else {
        same++;
        if (count == 1) {
          left.remove(row);
        } else {
          left.put(row, count - 1);
        }
      }
    }
    List<Row> removed = new ArrayList<>();
    left.forEach((row, count) -> removed.addAll(java.util.Collections.nCopies(count, row)));
    List<String> old = described(before.columns());
    List<String> young = described(after.columns());
    return new RowDifference(without(old, young), without(young, old), removed, added, same);
  }

  private static List<Row> all(RowSource source, Progress progress) {
    List<Row> rows = new ArrayList<>();
    while (true) {
      progress.checkCancelled();
      Page page = source.page(rows.size(), PAGE);
      if (!page.problems().isEmpty()) {
        throw new NotPossibleException(page.problems().getFirst().message());
      }
      rows.addAll(page.rows());
      if (rows.size() > MOST_ROWS) {
        throw new NotPossibleException(
            "the results are too long to be compared: more than " + MOST_ROWS + " rows");
      }
      if (page.rows().isEmpty()
          || (page.count().complete() && page.count().known() <= rows.size())) {
        return rows;
      }
    }
  }

  private static List<String> described(List<Column> columns) {
    return columns.stream().map(column -> column.name() + " " + column.type().sql()).toList();
  }

  private static List<String> without(List<String> columns, List<String> others) {
    return columns.stream().filter(column -> !others.contains(column)).toList();
  }
}
