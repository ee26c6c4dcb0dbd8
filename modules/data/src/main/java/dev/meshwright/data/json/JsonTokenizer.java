package dev.meshwright.data.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The words of JSON in a buffer of bytes, strictly by RFC 8259. The buffer has a zero byte at its
/// limit, which no word has, so that only where a word goes wrong its end must be looked at.
final class JsonTokenizer {

  /// Nested deeper is refused.
  static final int MAX_DEPTH = 500;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private byte[] buffer = {0};
  private int limit;
  private boolean escaped;
  private int point;
  private boolean exponent;

  /// Goes on in another buffer, or to another limit.
  void in(byte[] bytes, int to) {
    buffer = bytes;
    limit = to;
  }

  int limit() {
    return limit;
  }

  /// The first byte from `at` that is no white space.
  int space(int at) {
    int p = at;
    byte b = buffer[p];
    while (b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t')) {
      b = buffer[++p];
    }
    return p;
  }

  /// Behind a string whose opening quote is at `at`.
  int string(int at) throws MalformedJsonException {
    int p = at + 1;
    escaped = false;
    while (true) {
      p = plain(p);
      int b = buffer[p];
      if (b == '"') {
        return p + 1;
      }
      if (b == '\\') {
        escaped = true;
        p = escape(p);
      } else if (b < 0) {
        p = utf8(p);
      } else if (p >= limit) {
        throw new MalformedJsonException(at, "this string is not closed");
      } else {
        throw new MalformedJsonException(
            p,
            b == '\n' || b == '\r'
                ? "a string is not closed on its line"
                : "a control character (code " + b + ") is in a string as it is");
      }
    }
  }

  /// Whether the last string has escapes.
  boolean escaped() {
    return escaped;
  }

  /// Over bytes that mean themselves, eight at a time.
  private int plain(int from) {
    int p = from;
    while (p + Long.BYTES <= limit) {
      long word = (long) LONG.get(buffer, p);
      long quote = word ^ (ONES * '"');
      long backslash = word ^ (ONES * '\\');
      long special =
          ((quote - ONES) & ~quote)
              | ((backslash - ONES) & ~backslash)
              | ((word - ONES * ' ') & ~word)
              | word;
      special &= HIGHS;
      if (special != 0) {
        return p + (Long.numberOfTrailingZeros(special) >>> 3);
      }
      p += Long.BYTES;
    }
    byte b = buffer[p];
    while (b >= ' ' && b != '"' && b != '\\') {
      b = buffer[++p];
    }
    return p;
  }

  private int escape(int at) throws MalformedJsonException {
    return switch (buffer[Math.min(at + 1, limit)]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
      case 'u' -> codeUnits(at);
      default -> throw new MalformedJsonException(at, "this is not a JSON escape");
    };
  }

  /// Behind one escape, or behind the two of a pair.
  private int codeUnits(int at) throws MalformedJsonException {
    char unit = unit(at);
    if (Character.isLowSurrogate(unit)) {
      throw halfCharacter(at);
    }
    if (!Character.isHighSurrogate(unit)) {
      return at + 6;
    }
    boolean second = at + 12 <= limit && buffer[at + 6] == '\\' && buffer[at + 7] == 'u';
    if (!second || !Character.isLowSurrogate(unit(at + 6))) {
      throw halfCharacter(at);
    }
    return at + 12;
  }

  private static MalformedJsonException halfCharacter(int at) {
    return new MalformedJsonException(
        at, "this escape is half of a character, which no text can hold");
  }

  private char unit(int at) throws MalformedJsonException {
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = i < limit ? Character.digit(buffer[i], 16) : -1;
      if (digit < 0) {
        throw new MalformedJsonException(at, "\\u needs four hexadecimal digits");
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  /// Behind a character of more than one byte.
  private int utf8(int at) throws MalformedJsonException {
    int first = buffer[at] & 0xFF;
    int more = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
    boolean good = more > 0;
    for (int i = 1; i <= more && good; i++) {
      good = at + i < limit && (buffer[at + i] & 0xC0) == 0x80;
    }
    int second = at + 1 < limit ? buffer[at + 1] & 0xFF : 0;
    good &=
        !(first == 0xE0 && second < 0xA0)
            && !(first == 0xED && second > 0x9F)
            && !(first == 0xF0 && second < 0x90)
            && !(first == 0xF4 && second > 0x8F);
    if (!good) {
      throw new MalformedJsonException(at, "byte 0x%02X is not UTF-8 text".formatted(first));
    }
    return at + more + 1;
  }

  /// Behind a number that begins at `at`.
  int number(int at) throws MalformedJsonException {
    int p = buffer[at] == '-' ? at + 1 : at;
    if (buffer[p] == '0') {
      p++;
    } else {
      p = digits(p);
    }
    point = -1;
    exponent = false;
    if (buffer[p] == '.') {
      point = p;
      p = digits(p + 1);
    }
    if (buffer[p] == 'e' || buffer[p] == 'E') {
      exponent = true;
      p++;
      p = digits(buffer[p] == '+' || buffer[p] == '-' ? p + 1 : p);
    }
    byte b = buffer[p];
    if (b == ','
        || b == '}'
        || b == ']'
        || b == ' '
        || b == '\n'
        || b == '\r'
        || b == '\t'
        || p >= limit) {
      return p;
    }
    throw new MalformedJsonException(
        at, "this is not a JSON number, which has no leading zero, plus, hexadecimal digit or NaN");
  }

  /// The index of the last number's point; negative when it has none.
  int point() {
    return point;
  }

  /// Whether the last number has an exponent.
  boolean exponent() {
    return exponent;
  }

  /// Eight at a time: the end of a number is not foreseen by a loop over its digits.
  private int digits(int at) throws MalformedJsonException {
    int p = at;
    while (p + Long.BYTES <= buffer.length) {
      long word = (long) LONG.get(buffer, p) ^ (ONES * '0');
      // The first high bit is that of the first byte that is no digit.
      long other = ((word + ONES * (0x80 - 10)) | word) & HIGHS;
      if (other != 0) {
        p += Long.numberOfTrailingZeros(other) >>> 3;
        return digits(at, p);
      }
      p += Long.BYTES;
    }
    while (buffer[p] >= '0' && buffer[p] <= '9') {
      p++;
    }
    return digits(at, p);
  }

  private static int digits(int at, int p) throws MalformedJsonException {
    if (p == at) {
      throw new MalformedJsonException(at, "a digit is missing here");
    }
    return p;
  }

  /// Behind `true`, `false` or `null`.
  int word(int at) throws MalformedJsonException {
    return switch (buffer[at]) {
      case 't' -> word(at, "true");
      case 'f' -> word(at, "false");
      case 'n' -> word(at, "null");
      case '\'' -> throw new MalformedJsonException(at, "strings are quoted with \", not with '");
      case '/', '#' -> throw new MalformedJsonException(at, "JSON has no comments");
      case '}', ']', ',', ':' -> throw new MalformedJsonException(at, "a value is missing here");
      default ->
          throw new MalformedJsonException(
              at, at >= limit ? "a value is missing at the end" : "this is not a JSON value");
    };
  }

  private int word(int at, String word) throws MalformedJsonException {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= limit || buffer[at + i] != word.charAt(i)) {
        throw new MalformedJsonException(at, "this is not a JSON value");
      }
    }
    return at + word.length();
  }

  /// The text of a string between its quotes.
  String text(int from, int to) {
    String text = new String(buffer, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = text.charAt(i++);
      if (escape == 'u') {
        out.append((char) Integer.parseInt(text.substring(i, i + 4), 16));
        i += 4;
      } else {
        out.append(meant(escape));
      }
    }
    return out.toString();
  }

  private static char meant(char escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escape;
    };
  }
}
