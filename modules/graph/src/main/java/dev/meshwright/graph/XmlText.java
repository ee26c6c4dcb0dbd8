package dev.meshwright.graph;

/// Texts of users inside XML: whatever they hold, they stay text.
final class XmlText {

  private XmlText() {}

  /// For content and for values in quotes. What XML cannot hold is left out.
  static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> {
              if (isAllowed(point)) {
                safe.appendCodePoint(point);
              }
            }
          }
        });
    return safe.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xd7ff)
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }
}
