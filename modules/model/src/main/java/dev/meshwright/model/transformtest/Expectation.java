package dev.meshwright.model.transformtest;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// What a transformation must give.
///
/// @param rows the rows; their types, where written, must be those of the result
/// @param rowsAt the list of rows in the file; empty when the rows are not written there
/// @param columnsAt the columns in the file
/// @param rules how the rows are compared
public record Expectation(
    TestRows rows, Optional<TextRange> rowsAt, Optional<TextRange> columnsAt, Rules rules) {

  /// How rows are compared.
  ///
  /// @param otherColumns whether the result may have columns that are not named here
  /// @param columnOrder whether columns must come in the order written
  /// @param rowOrder whether rows must come in the order written
  /// @param tolerance relative difference up to which floating-point numbers are equal
  /// @param key columns that tell rows apart, to show a changed row as one
  public record Rules(
      boolean otherColumns,
      boolean columnOrder,
      boolean rowOrder,
      double tolerance,
      List<String> key) {

    public Rules {
      key = List.copyOf(key);
    }
  }
}
