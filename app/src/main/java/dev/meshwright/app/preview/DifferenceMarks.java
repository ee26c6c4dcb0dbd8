package dev.meshwright.app.preview;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.uikit.grid.CellMark;
import dev.meshwright.uikit.grid.CellMarks;
import dev.meshwright.uikit.view.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Marks the cells of rows that differ: added rows, removed rows, and of changed rows the cells
/// that are others.
final class DifferenceMarks implements CellMarks {

  private static final String BEFORE = " (before)";
  private static final String AFTER = " (after)";

  private final Texts texts;

  /// By the index of a column, that of the column which shows its other side.
  private final Map<Integer, Integer> otherSide = new HashMap<>();

  DifferenceMarks(DataDiff diff, Texts texts) {
    this.texts = texts;
    List<String> names = diff.rows().columns().stream().map(Column::name).toList();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).endsWith(BEFORE)) {
        int after = names.indexOf(columnOf(names.get(i)) + AFTER);
        if (after >= 0) {
          otherSide.put(i, after);
          otherSide.put(after, i);
        }
      }
    }
  }

  /// The column that a column of the difference shows a side of.
  static String columnOf(String shown) {
    return shown.endsWith(BEFORE)
        ? shown.substring(0, shown.length() - BEFORE.length())
        : shown.endsWith(AFTER) ? shown.substring(0, shown.length() - AFTER.length()) : shown;
  }

  @Override
  public Optional<CellMark> at(long number, Row row, int column) {
    if (!(row.values().getFirst() instanceof Value.Text(String change, long length))) {
      return Optional.empty();
    }
    return switch (change) {
      case "added" -> Optional.of(new CellMark(CellMark.Kind.ADDED, texts.get("diff.mark.added")));
      case "removed" ->
          Optional.of(new CellMark(CellMark.Kind.REMOVED, texts.get("diff.mark.removed")));
      default ->
          Optional.ofNullable(otherSide.get(column))
              .filter(other -> !row.values().get(other).equals(row.values().get(column)))
              .map(other -> new CellMark(CellMark.Kind.CHANGED, texts.get("diff.mark.changed")));
    };
  }
}
