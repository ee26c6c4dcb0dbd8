package dev.meshwright.usecases.preview;

import java.util.Locale;

/// Goes through SQL piece by piece: words, quoted names, strings, templates, single marks. Blanks
/// and comments are passed over.
public final class SqlWalk {

  private final String sql;
  private int start;
  private int end;
  private int depth;
  private boolean closes;

  public SqlWalk(String sql) {
    this.sql = sql;
  }

  /// Goes to the next piece.
  ///
  /// @return whether there is one
  public boolean next() {
    start = end;
    while (start < sql.length()) {
      int blank = endOfBlank(start);
      if (blank == start) {
        break;
      }
      start = blank;
    }
    if (start >= sql.length()) {
      return false;
    }
    end = endOfPiece(start);
    closes = false;
    if (is("(") || is("[") || is("{")) {
      depth++;
    } else if (is(")") || is("]") || is("}")) {
      depth = Math.max(0, depth - 1);
      closes = true;
    }
    return true;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /// How many parentheses and brackets are open; an opening one counts, a closing one no more.
  public int depth() {
    return depth;
  }

  /// Whether the piece closes a parenthesis or bracket.
  public boolean closes() {
    return closes;
  }

  public String text() {
    return sql.substring(start, end);
  }

  public boolean is(String mark) {
    return end - start == mark.length() && sql.startsWith(mark, start);
  }

  /// The piece when it is a word, else empty.
  public String word() {
    return isWord(sql.charAt(start)) ? text() : "";
  }

  /// Passes over `ON (...)` behind DISTINCT, if it is next.
  public void skipOn() {
    int at = end;
    if (!next()) {
      return;
    }
    if (!word().toUpperCase(Locale.ROOT).equals("ON")) {
      end = at;
      return;
    }
    while (next()) {
      if (closes && depth == 0) {
        return;
      }
    }
  }

  private int endOfBlank(int at) {
    if (Character.isWhitespace(sql.charAt(at))) {
      return at + 1;
    }
    if (sql.startsWith("--", at)) {
      return until("\n", at);
    }
    if (sql.startsWith("/*", at)) {
      return until("*/", at + 2);
    }
    if (sql.startsWith("{#", at)) {
      return until("#}", at + 2);
    }
    boolean config =
        sql.startsWith("{{", at) && sql.substring(at + 2).stripLeading().startsWith("config");
    return config ? until("}}", at + 2) : at;
  }

  private int endOfPiece(int at) {
    char c = sql.charAt(at);
    if (c == '\'' || c == '"') {
      return endOfQuoted(at, c);
    }
    if (sql.startsWith("{{", at)) {
      return until("}}", at + 2);
    }
    if (sql.startsWith("{%", at)) {
      return until("%}", at + 2);
    }
    int i = at;
    while (i < sql.length() && isWord(sql.charAt(i))) {
      i++;
    }
    return Math.max(i, at + 1);
  }

  private int endOfQuoted(int at, char quote) {
    int i = at + 1;
    while (i < sql.length()) {
      if (sql.charAt(i) != quote) {
        i++;
      } else if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return sql.length();
  }

  private int until(String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
