package dev.meshwright.text;

/// Spells strings as JSON.
public final class JsonQuotes {

  private JsonQuotes() {}

  /// The value in quotes, escaped as little as JSON allows, and YAML, in which control characters,
  /// halves of characters and other ends of lines cannot stand.
  public static String quote(String value) {
    StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || !standsInYaml(value, i)) {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean standsInYaml(String value, int at) {
    char c = value.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }
    boolean control = c >= 0x7F && c <= 0x9F;
    boolean lineEnd = c == 0x2028 || c == 0x2029;
    boolean mark = c == 0xFEFF || c >= 0xFFFE;
    return !control && !lineEnd && !mark;
  }
}
