package dev.meshwright.data.sql;

/// Where the pieces of SQL end that may hold any character: strings, names in quotes, comments.
final class SqlPieces {

  private SqlPieces() {}

  /// The end of the string, quoted name, comment or dollar string that begins at `at`; `at` itself
  /// when none does. One that is not closed ends with the text.
  static int end(String sql, int at) {
    char c = sql.charAt(at);
    if (c == '\'' || c == '"') {
      return endOfQuoted(sql, at, c);
    }
    if (sql.startsWith("--", at)) {
      return endOr(sql, sql.indexOf('\n', at), 1);
    }
    if (sql.startsWith("/*", at)) {
      return endOr(sql, sql.indexOf("*/", at + 2), 2);
    }
    return c == '$' ? endOfDollarString(sql, at) : at;
  }

  static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static int endOfQuoted(String sql, int at, char quote) {
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

  private static int endOfDollarString(String sql, int at) {
    int i = at + 1;
    while (i < sql.length() && isNamePart(sql.charAt(i))) {
      i++;
    }
    boolean tagBeginsWithDigit = i > at + 1 && Character.isDigit(sql.charAt(at + 1));
    if (i == sql.length() || sql.charAt(i) != '$' || tagBeginsWithDigit) {
      return at;
    }
    String tag = sql.substring(at, i + 1);
    return endOr(sql, sql.indexOf(tag, i + 1), tag.length());
  }

  private static int endOr(String sql, int found, int length) {
    return found < 0 ? sql.length() : found + length;
  }
}
