package dev.meshwright.uikit.editor;

/// What the editor leaves out of a text that would freeze it.
enum Reduction {
  /// Nothing: all of the text, editable.
  NONE,
  /// Very long lines are shown in pieces, and the text cannot be edited here.
  BROKEN_LINES,
  /// Only the beginning is shown, and the text cannot be edited here.
  BEGINNING
}
