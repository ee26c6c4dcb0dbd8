package dev.meshwright.usecases.mapping;

import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the items of the SELECT that names the columns of a query: the first one outside all
/// parentheses.
final class SelectItems {

  private static final Set<String> ENDS =
      Set.of(
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "WINDOW",
          "QUALIFY",
          "ORDER",
          "LIMIT",
          "OFFSET",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "USING");

  private static final Set<String> SETS = Set.of("UNION", "INTERSECT", "EXCEPT");

  private final String sql;
  private final List<TextRange> items = new ArrayList<>();
  private boolean combined;
  private int start = -1;
  private int end = -1;

  private SelectItems(String sql) {
    this.sql = sql;
  }

  /// @param items from the first to the last character of each; empty when there is no SELECT
  /// @param combined whether the rows of several SELECTs are put together: then none of them alone
  ///   decides about types
  record Found(List<TextRange> items, boolean combined) {
    Found {
      items = List.copyOf(items);
    }
  }

  static Found of(String sql) {
    SelectItems found = new SelectItems(sql);
    found.read();
    return new Found(found.items, found.combined);
  }

  private void read() {
    List<SqlToken> code = SqlTokens.code(sql);
    String before = "";
    boolean inside = false;
    boolean done = false;
    for (int i = 0; i < code.size(); i++) {
      SqlToken token = code.get(i);
      if (token.depth() > 0 || token.closes()) {
        extend(inside, token);
        continue;
      }
      String word = token.keyword();
      boolean distinctFrom = word.equals("FROM") && before.equals("DISTINCT") && start >= 0;
      if (SETS.contains(word) && !before.equals("*")) {
        combined |= done || inside;
      }
      if (!done && !inside && word.equals("SELECT")) {
        inside = true;
      } else if (inside && (token.is(';') || (ENDS.contains(word) && !distinctFrom))) {
        finish();
        inside = false;
        done = true;
      } else if (inside && token.is(',')) {
        finish();
      } else if (inside && start < 0 && (word.equals("DISTINCT") || word.equals("ALL"))) {
        i = behindOn(code, i);
      } else {
        extend(inside, token);
      }
      before = word.isEmpty() ? token.text() : word;
    }
    if (inside) {
      finish();
    }
  }

  /// The last piece of `ON (...)`, if that is next.
  private static int behindOn(List<SqlToken> code, int at) {
    if (at + 1 >= code.size() || !code.get(at + 1).isWord("ON")) {
      return at;
    }
    int end = at + 2;
    while (end < code.size() && !(code.get(end).closes() && code.get(end).depth() == 0)) {
      end++;
    }
    return Math.min(end, code.size() - 1);
  }

  private void extend(boolean inside, SqlToken token) {
    if (inside) {
      start = start < 0 ? token.range().start() : start;
      end = token.range().end();
    }
  }

  private void finish() {
    if (start >= 0) {
      items.add(new TextRange(start, end));
    }
    start = -1;
  }
}
