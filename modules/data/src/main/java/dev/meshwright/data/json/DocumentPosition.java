package dev.meshwright.data.json;

/// Where a document is.
///
/// @param part index of the file among the parts
/// @param row of all rows of the sample, from 1
/// @param line of the file, from 1
public record DocumentPosition(int part, long row, long line) {

  /// The same, with rows and lines before it.
  DocumentPosition behind(long rows, long lines) {
    return new DocumentPosition(part, row + rows, line + lines);
  }

  static DocumentPosition first(DocumentPosition one, DocumentPosition other) {
    return other.row() < one.row() ? other : one;
  }
}
