package dev.meshwright.data.json;

/// Where a document is.
///
/// @param part index of the file among the parts
/// @param row of all rows of the sample, from 1
/// @param line of the file, from 1
public record Place(int part, long row, long line) {

  /// The same, with rows and lines before it.
  Place behind(long rows, long lines) {
    return new Place(part, row + rows, line + lines);
  }

  static Place first(Place one, Place other) {
    return other.row() < one.row() ? other : one;
  }
}
