package dev.meshwright.uikit.typing;

import dev.meshwright.model.TextRange;

/// Finds lines in a text whose lines end with `\n`.
final class Lines {

  private Lines() {}

  static int start(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /// The end of the line, before its `\n`.
  static int end(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }

  /// The lines that a selection touches, without the last `\n`. A selection that ends at the start
  /// of a line does not touch it.
  static TextRange touched(String text, TextRange selection) {
    int last = selection.end();
    if (!selection.isEmpty() && text.charAt(last - 1) == '\n') {
      last--;
    }
    return new TextRange(
        start(text, selection.start()), end(text, Math.max(last, selection.start())));
  }

  /// The blanks that a line begins with, up to `limit`.
  static String indent(String text, int lineStart, int limit) {
    int at = lineStart;
    while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return text.substring(lineStart, at);
  }
}
