package dev.meshwright.uikit.syntax;

import java.util.Set;

/// JSON, with the comments that some tools allow.
final class JsonLexer implements LineLexer {

  private static final int IN_COMMENT = 1;
  private static final Set<String> WORDS = Set.of("true", "false", "null");

  @Override
  public int lex(String line, int state, TokenSink sink) {
    LineScan scan = new LineScan(line);
    if (state == IN_COMMENT && !comment(scan, sink)) {
      return IN_COMMENT;
    }
    while (!scan.atEnd()) {
      int start = scan.at();
      char c = scan.here();
      if (scan.sees("//")) {
        sink.token(start, line.length(), TokenKind.COMMENT);
        return START;
      } else if (scan.sees("/*")) {
        if (!comment(scan, sink)) {
          return IN_COMMENT;
        }
      } else if (c == '"') {
        scan.moveTo(start + 1);
        scan.skipString('"', true);
        boolean key = scan.nextVisible(scan.at()) == ':';
        sink.token(start, scan.at(), key ? TokenKind.KEY : TokenKind.STRING);
      } else if (Character.isDigit(c) || c == '-') {
        scan.moveTo(start + 1);
        scan.skip(at -> LineScan.isNumberPart(at) || at == '+' || at == '-');
        sink.token(start, scan.at(), TokenKind.NUMBER);
      } else if (Character.isLetter(c)) {
        scan.skip(LineScan::isWord);
        if (WORDS.contains(scan.from(start))) {
          sink.token(start, scan.at(), TokenKind.KEYWORD);
        }
      } else {
        scan.moveTo(start + 1);
        if ("{}[],:".indexOf(c) >= 0) {
          sink.token(start, start + 1, TokenKind.PUNCTUATION);
        }
      }
    }
    return START;
  }

  private static boolean comment(LineScan scan, TokenSink sink) {
    int start = scan.at();
    boolean ends = scan.skipBehind("*/");
    if (scan.at() > start) {
      sink.token(start, scan.at(), TokenKind.COMMENT);
    }
    return ends;
  }
}
