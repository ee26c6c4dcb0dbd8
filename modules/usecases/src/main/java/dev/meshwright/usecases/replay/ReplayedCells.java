package dev.meshwright.usecases.replay;

import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayReport.CellEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What happens to cells, by row and by column.
public final class ReplayedCells {

  private final Map<Long, Map<String, List<CellEffect>>> cells = new HashMap<>();
  private final Map<Long, String> failures = new HashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();

  public ReplayedCells(ReplayReport report) {
    for (CellEffect cell : report.cells()) {
      String column = column(cell.path());
      columns.add(column);
      cells
          .computeIfAbsent(cell.row(), row -> new LinkedHashMap<>())
          .computeIfAbsent(column, name -> new ArrayList<>())
          .add(cell);
    }
    report.failures().forEach(failure -> failures.put(failure.row(), failure.message()));
  }

  /// What happens in a cell of the sample.
  ///
  /// @param row from 0
  /// @param column of the sample, or a field that only a reader has
  public List<CellEffect> at(long row, String column) {
    return List.copyOf(cells.getOrDefault(row, Map.of()).getOrDefault(column, List.of()));
  }

  /// Why a row cannot be read.
  public Optional<String> failure(long row) {
    return Optional.ofNullable(failures.get(row));
  }

  /// The columns that something happens to, in the order in which it was seen.
  Set<String> columns() {
    return columns;
  }

  /// The column in which a path lies.
  public static String column(String path) {
    int end = 0;
    while (end < path.length() && ".[{".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return path.substring(0, end);
  }
}
