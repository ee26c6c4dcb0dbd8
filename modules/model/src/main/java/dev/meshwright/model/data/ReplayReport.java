package dev.meshwright.model.data;

import java.util.List;

/// What becomes of data that is read with another schema than it was written with.
///
/// @param rows that were read
/// @param failing rows that cannot be read
/// @param failures the first of them
/// @param effects on fields, those on most rows first
/// @param cells the cells concerned, those that come first; a bounded number
public record ReplayReport(
    long rows,
    long failing,
    List<Failure> failures,
    List<FieldEffect> effects,
    List<CellEffect> cells) {

  public ReplayReport {
    failures = List.copyOf(failures);
    effects = List.copyOf(effects);
    cells = List.copyOf(cells);
  }

  /// @param row from 0
  public record Failure(long row, String message) {}

  /// What happens to values of a field.
  public enum Effect {
    /// The reader has no such field: its values are lost.
    VANISHES,
    /// The data has no such field: the reader gets its default.
    DEFAULTED,
    /// The reader gets another value than was written.
    CHANGES
  }

  /// @param path from the row, without the numbers of items: `lines[].price`
  /// @param rows on which it happens
  /// @param firstRow the first of them, from 0
  /// @param before the value there as written; empty for a default
  /// @param after the value there as read; empty for one that vanishes
  public record FieldEffect(
      String path, Effect effect, long rows, long firstRow, String before, String after) {}

  /// What happens in one row.
  ///
  /// @param row from 0
  /// @param path as of a [FieldEffect]
  public record CellEffect(long row, String path, Effect effect, String before, String after) {}
}
