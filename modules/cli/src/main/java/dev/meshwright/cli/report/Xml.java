package dev.meshwright.cli.report;

/// Escapes text for XML 1.0, which cannot hold all characters: those become `?`.
public final class Xml {

  private Xml() {}

  public static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(codePoint -> append(codePoint, escaped));
    return escaped.toString();
  }

  public static String attribute(String text) {
    return text(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
  }

  private static void append(int codePoint, StringBuilder escaped) {
    switch (codePoint) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '\r' -> escaped.append("&#13;");
      default -> escaped.appendCodePoint(allowed(codePoint) ? codePoint : '?');
    }
  }

  private static boolean allowed(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\t'
        || (codePoint >= 0x20 && codePoint < 0xd800)
        || (codePoint >= 0xe000 && codePoint < 0xfffe)
        || codePoint >= 0x10000;
  }
}
