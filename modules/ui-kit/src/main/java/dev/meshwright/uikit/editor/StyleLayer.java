package dev.meshwright.uikit.editor;

/// One reason for style in the source: tokens, problems, matches, brackets.
@FunctionalInterface
interface StyleLayer {

  /// Marks what it knows of a shown line.
  ///
  /// @param line from 0
  /// @param start offset of the line in the shown text
  /// @param text the line without its end
  void mark(int line, int start, String text, LineMarks marks);
}
