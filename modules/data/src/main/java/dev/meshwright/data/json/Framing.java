package dev.meshwright.data.json;

/// How documents follow one another in a file.
public enum Framing {
  /// One on each line.
  LINES,
  /// The items of an array, or one behind the other.
  VALUES
}
