package dev.meshwright.data.csv;

/// A cell that is not of the kind that the cells before it were of.
///
/// @param cell its number among the column's cells that are not null, from 1
/// @param row over all parts, from 1
/// @param part the number of the part, from 0
/// @param line in the part, from 1
/// @param text of the cell; of a long one the beginning
public record Misfit(long cell, long row, int part, long line, String text) {

  /// The same where so many cells, rows and lines are before it.
  Misfit behind(long cells, long rows, long lines) {
    return new Misfit(cell + cells, row + rows, part, line + lines, text);
  }
}
