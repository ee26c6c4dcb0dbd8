package dev.meshwright.text.regex;

import java.util.Optional;

/// A place in the text of a regular expression, and the first thing found wrong with it.
final class RegexCursor {

  private final int[] text;
  private int position;
  private Optional<RegexReading.Malformed> wrong = Optional.empty();

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

  boolean at(String word) {
    int[] wanted = word.codePoints().toArray();
    if (position + wanted.length > text.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (text[position + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether one of these stands here.
  boolean atOneOf(String characters) {
    return !atEnd() && characters.indexOf(text[position]) >= 0;
  }

  boolean atDigit() {
    return !atEnd() && text[position] >= '0' && text[position] <= '9';
  }

  boolean atLetter() {
    return !atEnd()
        && ((text[position] >= 'a' && text[position] <= 'z')
            || (text[position] >= 'A' && text[position] <= 'Z'));
  }

  boolean take(int c) {
    boolean there = at(c);
    if (there) {
      position++;
    }
    return there;
  }

  boolean take(String word) {
    boolean there = at(word);
    if (there) {
      position += word.length();
    }
    return there;
  }

  /// The next code point; 0 at the end.
  int next() {
    return atEnd() ? 0 : text[position++];
  }

  /// A decimal number; -1 when there is none. What is too large for an int becomes the largest.
  int number() {
    int from = position;
    long value = 0;
    while (atDigit()) {
      value = Math.min(value * 10 + (text[position] - '0'), Integer.MAX_VALUE);
      position++;
    }
    return position == from ? -1 : (int) value;
  }

  /// A number of exactly so many hexadecimal digits; -1, and nothing taken, when they are not
  /// there.
  int hex(int digits) {
    int from = position;
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = hexDigit(next());
      if (digit < 0) {
        position = from;
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  /// The code point of `{1F600}`; -1, and nothing taken, when none is there.
  int braced() {
    int from = position;
    long value = 0;
    int digits = 0;
    if (take('{')) {
      while (!atEnd() && hexDigit(text[position]) >= 0) {
        value = Math.min(value * 16 + hexDigit(next()), Integer.MAX_VALUE);
        digits++;
      }
      if (digits > 0 && value <= CharSet.LAST && take('}')) {
        return (int) value;
      }
    }
    position = from;
    return -1;
  }

  /// Says what is wrong, unless something before it was; nothing more is read.
  void fail(int at, String reason) {
    if (wrong.isEmpty()) {
      wrong = Optional.of(new RegexReading.Malformed(reason, at));
    }
    position = text.length;
  }

  boolean failed() {
    return wrong.isPresent();
  }

  Optional<RegexReading.Malformed> wrong() {
    return wrong;
  }

  private static int hexDigit(int c) {
    // Character.digit knows the digits of all scripts.
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
