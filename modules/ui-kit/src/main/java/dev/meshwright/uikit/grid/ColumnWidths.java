package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.util.List;

/// Guesses how wide a column should be from its head and its first rows.
final class ColumnWidths {

  private static final int ROWS = 50;

  /// Characters that what is said of nulls needs.
  private static final int NULLS = 9;

  private static final double LEAST = 5;
  private static final double MOST = 42;

  private ColumnWidths() {}

  /// @return in multiples of the type size
  static double ems(Column column, int index, List<Row> rows) {
    boolean nulls =
        rows.stream()
            .limit(ROWS)
            .anyMatch(row ->
                index < row.values().size() && row.values().get(index) instanceof Value.Null);
    double characters =
        Math.max(
                column.name().length(), (column.type().sql().length() + (nulls ? NULLS : 0)) * 0.85)
            + 2;
    for (Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      if (index < row.values().size()) {
        characters =
            Math.max(characters, ValueText.oneLine(row.values().get(index), 80).length() + 1);
      }
    }
    return Math.clamp(characters * 0.66 + 1.6, LEAST, MOST);
  }
}
