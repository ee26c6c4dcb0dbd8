package dev.meshwright.uikit.editor;

/// Shows blanks and tabs where somebody wants to see them.
final class WhitespaceLayer implements StyleLayer {

  private boolean shown;

  void toggle() {
    shown = !shown;
  }

  @Override
  public void mark(int line, int start, String text, LineMarks marks) {
    if (!shown) {
      return;
    }
    int at = 0;
    while (at < text.length()) {
      char first = text.charAt(at);
      int end = at + 1;
      while (end < text.length() && text.charAt(end) == first) {
        end++;
      }
      switch (first) {
        case ' ', '\u00a0' -> marks.add(at, end, "blanks");
        case '\t' -> marks.add(at, end, "tabs");
        default -> {}
      }
      at = end;
    }
  }
}
