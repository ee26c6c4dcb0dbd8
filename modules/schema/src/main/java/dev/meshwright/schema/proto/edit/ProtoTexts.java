package dev.meshwright.schema.proto.edit;

/// Texts as `.proto` files write them.
public final class ProtoTexts {

  private ProtoTexts() {}

  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /// Whether a text is a string as it is written.
  public static boolean isQuoted(String text) {
    return text.length() > 1
        && (text.startsWith("\"") || text.startsWith("'"))
        && text.charAt(text.length() - 1) == text.charAt(0);
  }

  public static String quotedOnce(String text) {
    return isQuoted(text) ? text : quote(text);
  }
}
