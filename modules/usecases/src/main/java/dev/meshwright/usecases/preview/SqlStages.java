package dev.meshwright.usecases.preview;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the parts of a query that give rows: its common table expressions, the queries in
/// parentheses, and itself.
final class SqlStages {

  private static final int MOST = 200;

  private static final Set<String> BEGINNINGS = Set.of("SELECT", "WITH", "FROM", "VALUES");

  /// Words that follow a query in parentheses and are no alias.
  private static final Set<String> NO_ALIAS =
      Set.of(
          "AS",
          "ON",
          "USING",
          "WHERE",
          "GROUP",
          "ORDER",
          "HAVING",
          "LIMIT",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "JOIN",
          "LEFT",
          "RIGHT",
          "FULL",
          "INNER",
          "OUTER",
          "CROSS",
          "NATURAL",
          "ASOF",
          "SEMI",
          "ANTI",
          "POSITIONAL",
          "AND",
          "OR",
          "THEN",
          "ELSE",
          "END",
          "WHEN",
          "FROM",
          "QUALIFY",
          "WINDOW",
          "IS",
          "IN",
          "NOT",
          "BETWEEN",
          "LIKE",
          "OFFSET",
          "SELECT");

  private final String sql;
  private final LineIndex lines;
  private final List<SqlStage> found = new ArrayList<>();

  /// @param start of an open parenthesis
  /// @param query whether a query begins in it
  private record Open(int start, boolean query) {}

  private SqlStages(String sql) {
    this.sql = sql;
    this.lines = LineIndex.of(sql);
  }

  /// In the order of the text, the whole last; a bounded number.
  static List<SqlStage> of(String sql) {
    SqlStages stages = new SqlStages(sql);
    List<Step> steps = SqlSteps.of(sql);
    steps.forEach(
        step -> stages.found.add(new SqlStage(SqlStage.Kind.STEP, step.name(), step.range())));
    stages.subqueries(steps);
    SqlStage whole = new SqlStage(SqlStage.Kind.RESULT, "result", new TextRange(0, sql.length()));
    return Stream.concat(
            stages.found.stream().sorted(Comparator.comparing(SqlStage::range)).limit(MOST),
            Stream.of(whole))
        .toList();
  }

  private void subqueries(List<Step> steps) {
    Set<Integer> bodies =
        new java.util.HashSet<>(steps.stream().map(s -> s.range().end()).toList());
    Deque<Open> open = new ArrayDeque<>();
    SqlWalk walk = new SqlWalk(sql);
    boolean more = walk.next();
    while (more) {
      if (walk.is("(")) {
        int start = walk.start();
        more = walk.next();
        open.push(new Open(start, more && BEGINNINGS.contains(upper(walk))));
        continue;
      }
      if (walk.is(")") && !open.isEmpty()) {
        Open closed = open.pop();
        int end = walk.end();
        more = walk.next();
        if (closed.query() && !bodies.contains(end)) {
          TextRange range = new TextRange(closed.start(), end);
          found.add(new SqlStage(SqlStage.Kind.SUBQUERY, name(range, walk, more), range));
        }
        continue;
      }
      more = walk.next();
    }
  }

  /// @param walk at the piece behind the closing parenthesis
  private String name(TextRange range, SqlWalk walk, boolean more) {
    if (more && upper(walk).equals("AS")) {
      SqlWalk behind = new SqlWalk(sql.substring(walk.end()));
      return behind.next() ? alias(range, behind) : line(range);
    }
    return more ? alias(range, walk) : line(range);
  }

  private String alias(TextRange range, SqlWalk walk) {
    String text = walk.text();
    if (text.startsWith("\"") && text.length() > 2) {
      return text.substring(1, text.length() - 1);
    }
    boolean word = !walk.word().isEmpty() && Character.isLetter(walk.word().charAt(0));
    return word && !NO_ALIAS.contains(upper(walk)) ? text : line(range);
  }

  private String line(TextRange range) {
    return "line " + lines.position(range.start()).line();
  }

  private static String upper(SqlWalk walk) {
    return walk.word().toUpperCase(Locale.ROOT);
  }
}
