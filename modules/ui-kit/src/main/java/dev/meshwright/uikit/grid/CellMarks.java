package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Row;
import java.util.Optional;

/// Knows the marks of cells. Asked for every cell that is drawn: must answer at once.
@FunctionalInterface
public interface CellMarks {

  /// @param number of the row, from 0
  /// @param row its values
  /// @param column of the result, from 0
  Optional<CellMark> at(long number, Row row, int column);

  static CellMarks none() {
    return (number, row, column) -> Optional.empty();
  }
}
