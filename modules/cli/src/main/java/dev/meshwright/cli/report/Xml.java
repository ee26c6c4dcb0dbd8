package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.TerminalText;

/// Escapes text for XML 1.0, which cannot hold all characters: those become `?`. What a terminal or
/// the log of a build would obey is written by its number: a reader of the XML gets it as it was.
final class Xml {

  private Xml() {}

  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      append(c, c == before, escaped);
      before = c;
      i += Character.charCount(c);
    }
    return escaped.toString();
  }

  static String attribute(String text) {
    return text(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
  }

  /// @param again whether the character before was the same
  private static void append(int c, boolean again, StringBuilder escaped) {
    switch (c) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '\n', '\t' -> escaped.append((char) c);
      default -> {
        boolean order = TerminalText.isOrder(c) || (again && (c == ':' || c == '#'));
        if (!allowed(c)) {
          escaped.append('?');
        } else if (order) {
          escaped.append("&#").append(c).append(';');
        } else {
          escaped.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean allowed(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\t'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint < 0xd800)
        || (codePoint >= 0xe000 && codePoint < 0xfffe)
        || codePoint >= 0x10000;
  }
}
