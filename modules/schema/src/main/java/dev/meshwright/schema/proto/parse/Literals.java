package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.text.ProblemCollector;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// What literals mean.
final class Literals {

  private Literals() {}

  /// A whole number of any size: decimal, octal or hexadecimal.
  static BigInteger whole(String text) {
    boolean hex = text.startsWith("0x") || text.startsWith("0X");
    String digits = hex ? text.substring(2) : text;
    int radix = hex ? 16 : text.length() > 1 && text.startsWith("0") ? 8 : 10;
    // The lexer has reported what is not a number; a length beyond every type is cut.
    if (digits.isEmpty()
        || digits.length() > 400
        || !digits.chars().allMatch(c -> Character.digit(c, radix) >= 0)) {
      return digits.length() > 400 ? BigInteger.TEN.pow(400) : BigInteger.ZERO;
    }
    return new BigInteger(digits, radix);
  }

  /// A number with fraction or exponent; what the lexer has reported as broken is 0.
  static double decimal(String text) {
    char last = text.charAt(text.length() - 1);
    return Lexer.isDigit(last) || last == '.' ? Double.parseDouble(text) : 0;
  }

  /// The bytes of a string literal, one character (0 to 255) each.
  static String bytes(String literal, int offset, ProblemCollector problems) {
    int end = literal.length();
    boolean closed = end > 1 && literal.charAt(end - 1) == literal.charAt(0);
    String inner = literal.substring(1, closed ? end - 1 : end);
    if (inner.indexOf('\\') < 0) {
      return latin1(inner);
    }
    StringBuilder result = new StringBuilder(inner.length());
    int i = 0;
    while (i < inner.length()) {
      char c = inner.charAt(i);
      if (c != '\\') {
        int next = i + Character.charCount(inner.codePointAt(i));
        result.append(latin1(inner.substring(i, next)));
        i = next;
      } else {
        i = escape(inner, i + 1, result, offset + 1, problems);
      }
    }
    return result.toString();
  }

  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static int escape(
      String text, int at, StringBuilder result, int offset, ProblemCollector problems) {
    char c = at < text.length() ? text.charAt(at) : '\0';
    int simple = "abfnrtv\\?'\"".indexOf(c);
    if (simple >= 0) {
      result.append("\u0007\b\f\n\r\t\u000b\\?'\"".charAt(simple));
      return at + 1;
    }
    if (c >= '0' && c <= '7') {
      return digits(text, at, 3, 8, result, false);
    }
    if (c == 'x' || c == 'X') {
      int end = digits(text, at + 1, 2, 16, result, false);
      if (end > at + 1) {
        return end;
      }
    }
    if (c == 'u' || c == 'U') {
      int length = c == 'u' ? 4 : 8;
      if (digits(text, at + 1, length, 16, new StringBuilder(), true) == at + 1 + length) {
        return digits(text, at + 1, length, 16, result, true);
      }
    }
    problems.error(
        "proto-syntax",
        new TextRange(offset + at - 1, offset + Math.min(at + 1, text.length())),
        "This is not an escape sequence.",
        "Write \\\\ for a backslash.");
    return at + 1;
  }

  private static int digits(
      String text, int from, int most, int radix, StringBuilder result, boolean codePoint) {
    int at = from;
    int value = 0;
    while (at < text.length() && at < from + most && Character.digit(text.charAt(at), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(at), radix);
      at++;
    }
    if (at > from) {
      boolean valid = codePoint && Character.isValidCodePoint(value);
      result.append(valid ? latin1(Character.toString(value)) : (char) (value & 0xff));
    }
    return at;
  }
}
