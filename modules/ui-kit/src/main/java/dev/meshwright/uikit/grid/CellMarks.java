package dev.meshwright.uikit.grid;

import java.util.Optional;

/// Knows the marks of cells. Asked for every cell that is drawn: must answer at once.
@FunctionalInterface
public interface CellMarks {

  /// @param row from 0
  /// @param column of the result, from 0
  Optional<CellMark> at(long row, int column);

  static CellMarks none() {
    return (row, column) -> Optional.empty();
  }
}
