package dev.meshwright.compat.jsonschema.language;

/// A place in the text of a regular expression.
final class RegexCursor {

  private final int[] text;
  private int position;

  RegexCursor(String source) {
    this.text = source.codePoints().toArray();
  }

  int position() {
    return position;
  }

  void position(int back) {
    position = back;
  }

  boolean atEnd() {
    return position >= text.length;
  }

  boolean at(int c) {
    return !atEnd() && text[position] == c;
  }

  boolean take(int c) {
    boolean there = at(c);
    if (there) {
      position++;
    }
    return there;
  }

  /// The next code point; 0 at the end.
  int next() {
    return atEnd() ? 0 : text[position++];
  }

  void skipAll() {
    position = text.length;
  }

  /// A decimal number; -1 when there is none, or it is too large to matter.
  int number() {
    int from = position;
    long value = 0;
    while (!atEnd() && text[position] >= '0' && text[position] <= '9') {
      value = Math.min(value * 10 + (text[position] - '0'), Integer.MAX_VALUE);
      position++;
    }
    return position == from ? -1 : (int) value;
  }

  /// A number of exactly so many hexadecimal digits; -1 when they are not there.
  int hex(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = atEnd() ? -1 : Character.digit(next(), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
