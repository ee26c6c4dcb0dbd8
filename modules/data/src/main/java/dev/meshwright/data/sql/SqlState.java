package dev.meshwright.data.sql;

import dev.meshwright.model.data.Value;

/// Where in SQL a text is that is read from its beginning: between words, in a string, in a quoted
/// name, in a comment.
final class SqlState {

  private String end = "";

  /// Between words.
  boolean isPlain() {
    return end.isEmpty();
  }

  boolean isComment() {
    return end.equals("\n") || end.equals("*/");
  }

  /// Goes on by the piece of the text that stands here, and tells where it ends.
  int next(String sql, int at) {
    if (!end.isEmpty()) {
      if (sql.startsWith(end, at)) {
        int behind = at + end.length();
        end = "";
        return behind;
      }
      return at + 1;
    }
    char c = sql.charAt(at);
    if (c == '\'' || c == '"') {
      end = String.valueOf(c);
    } else if (sql.startsWith("--", at)) {
      end = "\n";
    } else if (sql.startsWith("/*", at)) {
      end = "*/";
      return at + 2;
    } else if (c == '$') {
      return SqlPieces.end(sql, at);
    }
    return at + 1;
  }

  /// A value as dbt puts it in: its bare text, which cannot end the string or name around it.
  String inside(Value value) {
    String text = value instanceof Value.Text plain ? plain.shown() : Literals.bare(value);
    return end.equals("'") || end.equals("\"") ? text.replace(end, end + end) : text;
  }
}
