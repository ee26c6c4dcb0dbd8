package dev.meshwright.model.json;

/// Spells strings as JSON: the one place that escapes, so that every file and every report has the
/// same answer for what cannot be shown.
///
/// Escaped is what JSON asks for, and what neither YAML nor UTF-8 can carry or a reader would not
/// see: control characters, halves of characters, line separators, byte order marks. Letters stay
/// letters.
public final class JsonQuotes {

  private JsonQuotes() {}

  /// The value in quotes.
  public static String quote(String value) {
    return quote(value, (text, at) -> false);
  }

  /// As [#quote(String)], with further characters as escapes.
  public static String quote(String value, Escaped further) {
    StringBuilder quoted = new StringBuilder(value.length() + 16);
    quote(value, further, quoted);
    return quoted.toString();
  }

  static void quote(String value, Escaped further, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (isUnseen(value, i) || further.at(value, i)) {
            out.append(escape(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /// A character by its number, without quotes.
  public static String escape(char c) {
    return "\\u%04x".formatted((int) c);
  }

  /// Which characters of a text are escaped though JSON does not ask for it.
  @FunctionalInterface
  public interface Escaped {
    boolean at(String text, int index);
  }

  private static boolean isUnseen(String value, int at) {
    char c = value.charAt(at);
    if (c >= ' ' && c < 0x7f) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(value.charAt(at - 1));
    }
    boolean lineEnd = c == 0x2028 || c == 0x2029;
    boolean mark = c == 0xFEFF || c >= 0xFFFE;
    return Character.isISOControl(c) || lineEnd || mark;
  }
}
