package dev.meshwright.uikit.syntax;

import java.util.Set;

/// Protocol Buffers: proto2, proto3, editions.
final class ProtoLexer implements LineLexer {

  private static final int IN_COMMENT = 1;
  private static final Set<String> KEYWORDS =
      Set.of(
          "syntax",
          "edition",
          "package",
          "import",
          "public",
          "weak",
          "option",
          "message",
          "enum",
          "service",
          "rpc",
          "returns",
          "stream",
          "oneof",
          "extend",
          "extensions",
          "reserved",
          "to",
          "max",
          "optional",
          "required",
          "repeated",
          "group",
          "true",
          "false",
          "inf",
          "nan",
          "export",
          "local");
  private static final Set<String> TYPES =
      Set.of(
          "double",
          "float",
          "int32",
          "int64",
          "uint32",
          "uint64",
          "sint32",
          "sint64",
          "fixed32",
          "fixed64",
          "sfixed32",
          "sfixed64",
          "bool",
          "string",
          "bytes",
          "map");

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
      } else if (c == '"' || c == '\'') {
        scan.moveTo(start + 1);
        scan.skipString(c, true);
        sink.token(start, scan.at(), TokenKind.STRING);
      } else if (Character.isDigit(c)) {
        scan.skip(LineScan::isNumberPart);
        sink.token(start, scan.at(), TokenKind.NUMBER);
      } else if (LineScan.isWord(c)) {
        scan.skip(LineScan::isWord);
        word(scan.from(start), start, scan, sink);
      } else {
        scan.moveTo(start + 1);
        if ("{}[]()<>;=,.".indexOf(c) >= 0) {
          sink.token(start, start + 1, TokenKind.PUNCTUATION);
        }
      }
    }
    return START;
  }

  private static void word(String word, int start, LineScan scan, TokenSink sink) {
    if (TYPES.contains(word)) {
      sink.token(start, scan.at(), TokenKind.TYPE);
    } else if (KEYWORDS.contains(word) && scan.nextVisible(scan.at()) != '=') {
      sink.token(start, scan.at(), TokenKind.KEYWORD);
    } else if (Character.isUpperCase(word.charAt(0)) && scan.nextVisible(scan.at()) != '=') {
      sink.token(start, scan.at(), TokenKind.TYPE);
    } else if (scan.nextVisible(scan.at()) == '=') {
      sink.token(start, scan.at(), TokenKind.KEY);
    }
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
