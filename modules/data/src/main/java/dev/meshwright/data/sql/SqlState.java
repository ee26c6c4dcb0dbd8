package dev.meshwright.data.sql;

import dev.meshwright.model.data.Value;
import java.util.Optional;

/// Where in SQL a text is that is read from its beginning: between words, in a string, in a quoted
/// name, in a comment. The only place that knows how these begin and end.
final class SqlState {

  private enum Inside {
    NOTHING,
    STRING,
    /// `E'...'`, in which a backslash takes away the meaning of the quote behind it.
    ESCAPED_STRING,
    DOLLAR_STRING,
    NAME,
    LINE_COMMENT,
    BLOCK_COMMENT
  }

  private Inside inside = Inside.NOTHING;

  /// What ends a dollar string.
  private String tag = "";

  /// How many comments of more than one line are open.
  private int comments;

  /// Between words.
  boolean isPlain() {
    return inside == Inside.NOTHING;
  }

  boolean isComment() {
    return inside == Inside.LINE_COMMENT || inside == Inside.BLOCK_COMMENT;
  }

  /// The kind of the piece that has been opened; empty between words.
  Optional<SqlToken.Kind> opened() {
    return switch (inside) {
      case NOTHING -> Optional.empty();
      case STRING, ESCAPED_STRING, DOLLAR_STRING -> Optional.of(SqlToken.Kind.STRING);
      case NAME -> Optional.of(SqlToken.Kind.QUOTED_NAME);
      case LINE_COMMENT, BLOCK_COMMENT -> Optional.of(SqlToken.Kind.COMMENT);
    };
  }

  static boolean isNamePart(char c) {
    return c < 0x80
        ? Character.isLetterOrDigit(c) || c == '_'
        : !Character.isWhitespace(c) && !Character.isSpaceChar(c);
  }

  /// Goes on by a part of the text that holds no template, and tells where that ends: a word, a
  /// mark, what opens or closes a string, a character inside one.
  int next(String sql, int at) {
    return switch (inside) {
      case NOTHING -> begin(sql, at);
      case STRING -> quoted(sql, at, '\'');
      case ESCAPED_STRING -> sql.charAt(at) == '\\' ? escaped(sql, at) : quoted(sql, at, '\'');
      case NAME -> quoted(sql, at, '"');
      case DOLLAR_STRING -> sql.startsWith(tag, at) ? close(at + tag.length()) : at + 1;
      case LINE_COMMENT -> "\r\n".indexOf(sql.charAt(at)) >= 0 ? close(at + 1) : at + 1;
      case BLOCK_COMMENT -> comment(sql, at);
    };
  }

  private int begin(String sql, int at) {
    char c = sql.charAt(at);
    if (c == '\'') {
      return open(isEscaping(sql, at) ? Inside.ESCAPED_STRING : Inside.STRING, at + 1);
    }
    if (c == '"') {
      return open(Inside.NAME, at + 1);
    }
    if (sql.startsWith("--", at)) {
      return open(Inside.LINE_COMMENT, at + 2);
    }
    if (sql.startsWith("/*", at)) {
      comments = 1;
      return open(Inside.BLOCK_COMMENT, at + 2);
    }
    if (c == '$') {
      tag = dollarTag(sql, at);
      return tag.isEmpty() ? word(sql, at) : open(Inside.DOLLAR_STRING, at + tag.length());
    }
    return isNamePart(c) ? word(sql, at) : at + 1;
  }

  /// A name may hold dollars, but for its first character.
  private static int word(String sql, int at) {
    int end = at + 1;
    while (end < sql.length() && (isNamePart(sql.charAt(end)) || isInnerDollar(sql, at, end))) {
      end++;
    }
    return end;
  }

  private static boolean isInnerDollar(String sql, int start, int at) {
    char first = sql.charAt(start);
    return sql.charAt(at) == '$' && first != '$' && !(first >= '0' && first <= '9');
  }

  private static boolean isEscaping(String sql, int quote) {
    return quote > 0
        && (sql.charAt(quote - 1) == 'e' || sql.charAt(quote - 1) == 'E')
        && (quote == 1 || (!isNamePart(sql.charAt(quote - 2)) && sql.charAt(quote - 2) != '$'));
  }

  /// `$$` or `$name$` where that begins a string; else empty.
  static String dollarTag(String sql, int at) {
    int end = at + 1;
    while (end < sql.length() && isNamePart(sql.charAt(end))) {
      end++;
    }
    boolean digit = end > at + 1 && Character.isDigit(sql.charAt(at + 1));
    return end < sql.length() && sql.charAt(end) == '$' && !digit ? sql.substring(at, end + 1) : "";
  }

  /// A doubled quote stands for one and closes nothing.
  private int quoted(String sql, int at, char quote) {
    if (sql.charAt(at) != quote) {
      return at + 1;
    }
    boolean doubled = at + 1 < sql.length() && sql.charAt(at + 1) == quote;
    return doubled ? at + 2 : close(at + 1);
  }

  private static int escaped(String sql, int at) {
    return Math.min(at + 2, sql.length());
  }

  private int comment(String sql, int at) {
    if (sql.startsWith("/*", at)) {
      comments++;
      return at + 2;
    }
    if (sql.startsWith("*/", at)) {
      comments--;
      return comments == 0 ? close(at + 2) : at + 2;
    }
    return at + 1;
  }

  private int open(Inside what, int end) {
    inside = what;
    return end;
  }

  private int close(int end) {
    inside = Inside.NOTHING;
    return end;
  }

  /// A value as dbt puts it in: its bare text, which cannot end the string or name around it. Empty
  /// where no writing of it could stay inside.
  Optional<String> inside(Value value) {
    String text = value instanceof Value.Text plain ? plain.shown() : SqlLiterals.bare(value);
    return switch (inside) {
      case NOTHING -> Optional.of(text);
      case STRING -> Optional.of(text.replace("'", "''"));
      case ESCAPED_STRING -> Optional.of(text.replace("\\", "\\\\").replace("'", "''"));
      case NAME -> Optional.of(text.replace("\"", "\"\""));
      case DOLLAR_STRING -> Optional.of(text).filter(shown -> !shown.contains("$"));
      case LINE_COMMENT, BLOCK_COMMENT -> Optional.of("");
    };
  }
}
