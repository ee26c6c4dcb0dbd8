package dev.meshwright.uikit.syntax;

import java.util.Set;

/// YAML: keys, scalars, comments; block scalars by their indentation.
final class YamlLexer implements LineLexer {

  /// States: 1 and 2 for a quoted scalar that goes on; from 16 on, a block scalar under a parent of
  /// indentation (state - 16).
  private static final int IN_DOUBLE = 1;

  private static final int IN_SINGLE = 2;
  private static final int BLOCK = 16;

  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL", "~");

  @Override
  public int lex(String line, int state, TokenSink sink) {
    LineScan scan = new LineScan(line);
    int indent = scan.skip(Character::isWhitespace);
    if (state >= BLOCK && (scan.atEnd() || indent > state - BLOCK)) {
      string(indent, line.length(), sink);
      return state;
    }
    if (state == IN_DOUBLE || state == IN_SINGLE) {
      boolean ends = scan.skipString(state == IN_DOUBLE ? '"' : '\'', state == IN_DOUBLE);
      string(indent, scan.at(), sink);
      if (!ends) {
        return state;
      }
    } else if (line.equals("---") || line.equals("...")) {
      sink.token(0, 3, TokenKind.PUNCTUATION);
      return START;
    }
    return rest(line, indent, scan, sink);
  }

  private static int rest(String line, int indent, LineScan scan, TokenSink sink) {
    boolean valueMayStart = true;
    while (!scan.atEnd()) {
      int start = scan.at();
      char c = scan.here();
      if (c == '#' && (start == 0 || Character.isWhitespace(line.charAt(start - 1)))) {
        sink.token(start, line.length(), TokenKind.COMMENT);
        return START;
      } else if (Character.isWhitespace(c)) {
        scan.moveTo(start + 1);
      } else if (valueMayStart && (c == '"' || c == '\'')) {
        scan.moveTo(start + 1);
        boolean ends = scan.skipString(c, c == '"');
        boolean key = ends && scan.nextVisible(scan.at()) == ':';
        sink.token(start, scan.at(), key ? TokenKind.KEY : TokenKind.STRING);
        if (!ends) {
          return c == '"' ? IN_DOUBLE : IN_SINGLE;
        }
      } else if (valueMayStart && (c == '|' || c == '>')) {
        sink.token(start, line.length(), TokenKind.PUNCTUATION);
        return BLOCK + indent;
      } else if ("{}[],:".indexOf(c) >= 0 || (c == '-' && isDash(line, start))) {
        sink.token(start, start + 1, TokenKind.PUNCTUATION);
        scan.moveTo(start + 1);
      } else if (c == '&' || c == '*' || c == '!') {
        scan.skip(at -> !Character.isWhitespace(at) && ",]}".indexOf(at) < 0);
        sink.token(start, scan.at(), TokenKind.TYPE);
      } else {
        scan.moveTo(plainEnd(line, start));
        plain(line, start, scan.at(), scan.nextVisible(scan.at()) == ':', sink);
      }
    }
    return START;
  }

  private static boolean isDash(String line, int at) {
    return at + 1 == line.length() || line.charAt(at + 1) == ' ';
  }

  /// A plain scalar ends before `: `, ` #`, a flow sign, or with the line.
  private static int plainEnd(String line, int start) {
    int end = start + 1;
    while (end < line.length()) {
      char c = line.charAt(end);
      boolean colon = c == ':' && (end + 1 == line.length() || line.charAt(end + 1) == ' ');
      boolean comment = c == '#' && line.charAt(end - 1) == ' ';
      if (colon || comment || ",]}[{".indexOf(c) >= 0) {
        break;
      }
      end++;
    }
    return end;
  }

  private static void plain(String line, int start, int end, boolean key, TokenSink sink) {
    String word = line.substring(start, end).strip();
    TokenKind kind;
    if (key) {
      kind = TokenKind.KEY;
    } else if (WORDS.contains(word)) {
      kind = TokenKind.KEYWORD;
    } else if (isNumber(word)) {
      kind = TokenKind.NUMBER;
    } else {
      kind = TokenKind.STRING;
    }
    sink.token(start, end, kind);
  }

  private static boolean isNumber(String word) {
    int from = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
    if (from == word.length() || !Character.isDigit(word.charAt(from))) {
      return false;
    }
    return word.substring(from)
        .chars()
        .allMatch(c -> Character.isDigit(c) || "._eE+-xo".indexOf(c) >= 0);
  }

  private static void string(int start, int end, TokenSink sink) {
    if (end > start) {
      sink.token(start, end, TokenKind.STRING);
    }
  }
}
