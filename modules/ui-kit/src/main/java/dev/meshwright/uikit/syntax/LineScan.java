package dev.meshwright.uikit.syntax;

import java.util.function.IntPredicate;

/// A place in a line that moves on while it is read.
final class LineScan {

  private final String line;
  private int at;

  LineScan(String line) {
    this.line = line;
  }

  int at() {
    return at;
  }

  void moveTo(int column) {
    at = column;
  }

  boolean atEnd() {
    return at >= line.length();
  }

  char here() {
    return line.charAt(at);
  }

  boolean sees(String text) {
    return line.startsWith(text, at);
  }

  /// Moves over what fits and says where it ends.
  int skip(IntPredicate fits) {
    while (at < line.length() && fits.test(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Moves behind the next occurrence; false, and to the end, when there is none.
  boolean skipBehind(String text) {
    int found = line.indexOf(text, at);
    at = found < 0 ? line.length() : found + text.length();
    return found >= 0;
  }

  /// Moves behind the closing quote, over escaped characters; false, and to the end, when the
  /// string goes on.
  boolean skipString(char quote, boolean backslashEscapes) {
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == quote) {
        return true;
      }
      if (c == '\\' && backslashEscapes && at < line.length()) {
        at++;
      }
    }
    return false;
  }

  /// The next character from `column` on that is no blank, or 0.
  char nextVisible(int column) {
    for (int i = column; i < line.length(); i++) {
      if (!Character.isWhitespace(line.charAt(i))) {
        return line.charAt(i);
      }
    }
    return 0;
  }

  String from(int start) {
    return line.substring(start, at);
  }

  static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  static boolean isNumberPart(int c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_';
  }
}
