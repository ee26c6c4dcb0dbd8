package dev.meshwright.data.sql;

import java.util.List;

/// Where common table expressions go in a query.
///
/// @param offset behind `WITH` or `WITH RECURSIVE`, or before the query's first word
/// @param present whether the query has such expressions already
record WithClause(int offset, boolean present) {

  /// @param sql as the engine gets it
  static WithClause of(String sql) {
    List<SqlToken> code = SqlTokens.resolvedCode(sql).limit(2).toList();
    SqlCursor cursor = new SqlCursor(code);
    if (!cursor.takeWord("WITH")) {
      return new WithClause(code.isEmpty() ? sql.length() : code.getFirst().range().start(), false);
    }
    int last = cursor.takeWord("RECURSIVE") ? 1 : 0;
    return new WithClause(code.get(last).range().end(), true);
  }

  /// Whether a query has a common table expression of that name, at any depth.
  ///
  /// @param sql as the user wrote it
  static boolean defines(String sql, String name) {
    List<SqlToken> code = SqlTokens.code(sql);
    for (int i = 0; i < code.size(); i++) {
      boolean behindPoint = i > 0 && code.get(i - 1).is('.');
      if (code.get(i).isName() && code.get(i).name().equalsIgnoreCase(name) && !behindPoint) {
        SqlCursor behind = new SqlCursor(code.subList(i + 1, code.size()));
        behind.skipNames();
        if (behind.takeWord("AS") && isBody(behind)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBody(SqlCursor behind) {
    behind.takeWord("NOT");
    behind.takeWord("MATERIALIZED");
    return behind.isAt('(');
  }
}
