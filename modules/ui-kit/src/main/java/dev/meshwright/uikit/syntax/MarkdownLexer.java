package dev.meshwright.uikit.syntax;

/// Markdown: headings, code, quotes, list signs, links.
final class MarkdownLexer implements LineLexer {

  private static final int IN_FENCE = 1;

  @Override
  public int lex(String line, int state, TokenSink sink) {
    String stripped = line.stripLeading();
    int indent = line.length() - stripped.length();
    if (stripped.startsWith("```") || stripped.startsWith("~~~")) {
      sink.token(indent, line.length(), TokenKind.PUNCTUATION);
      return state == IN_FENCE ? START : IN_FENCE;
    }
    if (state == IN_FENCE) {
      if (!stripped.isEmpty()) {
        sink.token(indent, line.length(), TokenKind.STRING);
      }
      return IN_FENCE;
    }
    if (stripped.startsWith("#")) {
      sink.token(indent, line.length(), TokenKind.HEADING);
    } else if (stripped.startsWith(">")) {
      sink.token(indent, line.length(), TokenKind.COMMENT);
    } else {
      LineScan scan = new LineScan(line);
      scan.moveTo(indent);
      listSign(stripped, indent, scan, sink);
      spans(line, scan, sink);
    }
    return START;
  }

  private static void listSign(String stripped, int indent, LineScan scan, TokenSink sink) {
    if (stripped.startsWith("- ") || stripped.startsWith("* ") || stripped.startsWith("+ ")) {
      sink.token(indent, indent + 1, TokenKind.PUNCTUATION);
      scan.moveTo(indent + 1);
    }
  }

  private static void spans(String line, LineScan scan, TokenSink sink) {
    while (!scan.atEnd()) {
      int start = scan.at();
      char c = scan.here();
      scan.moveTo(start + 1);
      int end = line.indexOf(c == '[' ? ']' : c, start + 1);
      if (c == '`' && end > 0) {
        sink.token(start, end + 1, TokenKind.STRING);
        scan.moveTo(end + 1);
      } else if (c == '[' && end > 0) {
        sink.token(start, end + 1, TokenKind.KEY);
        scan.moveTo(end + 1);
      } else if (c == '*' && line.startsWith("**", start)) {
        int bold = line.indexOf("**", start + 2);
        if (bold > 0) {
          sink.token(start, bold + 2, TokenKind.KEYWORD);
          scan.moveTo(bold + 2);
        }
      }
    }
  }
}
