package dev.meshwright.model;

/// A range in a file, ready to be shown without its text at hand.
///
/// @param file path relative to the workspace, with `/`; or any name that tells texts apart
/// @param range offsets in the file's decoded text
/// @param start position of `range.start()`
/// @param end position of `range.end()`, exclusive
public record Location(String file, TextRange range, Position start, Position end) {

  public static Location of(String file, LineIndex lines, TextRange range) {
    return new Location(file, range, lines.position(range.start()), lines.position(range.end()));
  }

  /// The beginning of a file: for what concerns it as a whole.
  public static Location startOf(String file) {
    return new Location(file, TextRange.at(0), new Position(1, 1), new Position(1, 1));
  }

  @Override
  public String toString() {
    return file + ":" + start;
  }
}
