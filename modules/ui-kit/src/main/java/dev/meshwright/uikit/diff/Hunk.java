package dev.meshwright.uikit.diff;

/// Lines of one text that stand where other lines of the other text stand; from 0, half-open.
///
/// @param beforeStart first line of the earlier text
/// @param beforeEnd line after the last; equal to the start when lines were added
/// @param afterStart first line of the later text
/// @param afterEnd line after the last; equal to the start when lines were removed
record Hunk(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {

  boolean adds() {
    return beforeStart == beforeEnd;
  }

  boolean removes() {
    return afterStart == afterEnd;
  }
}
