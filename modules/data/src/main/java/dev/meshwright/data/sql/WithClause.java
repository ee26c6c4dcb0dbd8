package dev.meshwright.data.sql;

import java.util.regex.Pattern;

/// Where common table expressions go in a query.
///
/// @param offset behind `WITH` or `WITH RECURSIVE`, or before the query's first word
/// @param present whether the query has such expressions already
record WithClause(int offset, boolean present) {

  static WithClause of(String sql) {
    int start = skip(sql, 0);
    int with = word(sql, start, "WITH");
    if (with == start) {
      return new WithClause(start, false);
    }
    int recursive = word(sql, skip(sql, with), "RECURSIVE");
    return new WithClause(recursive == skip(sql, with) ? with : recursive, true);
  }

  /// Whether a query has a common table expression of that name, as far as its text looks like it.
  static boolean defines(String sql, String name) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}_.])\"?"
                + Pattern.quote(name)
                + "\"?\\s*(?:\\([^()]*\\))?\\s*AS\\s*(?:(?:NOT\\s+)?MATERIALIZED\\s*)?\\(",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(sql)
        .find();
  }

  /// The end of a word, when it stands there; else `at`.
  private static int word(String sql, int at, String word) {
    int end = at + word.length();
    boolean here =
        sql.regionMatches(true, at, word, 0, word.length())
            && (end == sql.length() || !SqlPieces.isNamePart(sql.charAt(end)));
    return here ? end : at;
  }

  /// Behind blanks and comments.
  static int skip(String sql, int from) {
    int at = from;
    while (at < sql.length()) {
      boolean comment = sql.startsWith("--", at) || sql.startsWith("/*", at);
      if (comment) {
        at = SqlPieces.end(sql, at);
      } else if (Character.isWhitespace(sql.charAt(at))) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }
}
