package dev.meshwright.uikit.editor;

/// A change of what is shown.
///
/// @param start offset of the change in the shown text
/// @param removed the text that was there
/// @param inserted the text that is there now
/// @param line the shown line, from 0, that the change begins in
record ShownChange(int start, String removed, String inserted, int line) {

  int removedLines() {
    return 1 + lineEnds(removed);
  }

  int insertedLines() {
    return 1 + lineEnds(inserted);
  }

  private static int lineEnds(String text) {
    int count = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }
}
