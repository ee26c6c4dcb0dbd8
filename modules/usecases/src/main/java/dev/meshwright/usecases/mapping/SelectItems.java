package dev.meshwright.usecases.mapping;

import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.preview.SqlWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    SqlWalk walk = new SqlWalk(sql);
    String before = "";
    boolean inside = false;
    boolean done = false;
    while (walk.next()) {
      if (walk.depth() > 0 || walk.closes()) {
        extend(inside, walk);
        continue;
      }
      String word = walk.word().toUpperCase(Locale.ROOT);
      boolean distinctFrom = word.equals("FROM") && before.equals("DISTINCT") && start >= 0;
      if (SETS.contains(word) && !before.equals("*")) {
        combined |= done || inside;
      }
      if (!done && !inside && word.equals("SELECT")) {
        inside = true;
      } else if (inside && (walk.is(";") || (ENDS.contains(word) && !distinctFrom))) {
        finish();
        inside = false;
        done = true;
      } else if (inside && walk.is(",")) {
        finish();
      } else if (inside && start < 0 && (word.equals("DISTINCT") || word.equals("ALL"))) {
        walk.skipOn();
      } else {
        extend(inside, walk);
      }
      before = word.isEmpty() ? walk.text() : word;
    }
    if (inside) {
      finish();
    }
  }

  private void extend(boolean inside, SqlWalk walk) {
    if (inside) {
      start = start < 0 ? walk.start() : start;
      end = walk.end();
    }
  }

  private void finish() {
    if (start >= 0) {
      items.add(new TextRange(start, end));
    }
    start = -1;
  }
}
