package dev.meshwright.usecases.preview;

import dev.meshwright.data.sql.SqlCursor;
import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    Set<Integer> bodies = new HashSet<>(steps.stream().map(step -> step.range().end()).toList());
    List<SqlToken> code = SqlTokens.code(sql);
    Deque<Open> open = new ArrayDeque<>();
    for (int i = 0; i < code.size(); i++) {
      SqlToken token = code.get(i);
      if (token.is('(')) {
        boolean query = i + 1 < code.size() && BEGINNINGS.contains(code.get(i + 1).keyword());
        open.push(new Open(token.range().start(), query));
      } else if (token.is(')') && !open.isEmpty()) {
        Open closed = open.pop();
        int end = token.range().end();
        if (closed.query() && !bodies.contains(end)) {
          TextRange range = new TextRange(closed.start(), end);
          String name =
              alias(new SqlCursor(code.subList(i + 1, code.size()))).orElseGet(() -> line(range));
          found.add(new SqlStage(SqlStage.Kind.SUBQUERY, name, range));
        }
      }
    }
  }

  /// The name that a query in parentheses is given behind them.
  private static Optional<String> alias(SqlCursor behind) {
    behind.takeWord("AS");
    return behind.takeName().filter(SqlStages::isAlias).map(SqlToken::name);
  }

  private static boolean isAlias(SqlToken name) {
    return name.kind() == SqlToken.Kind.QUOTED_NAME
        ? !name.name().isEmpty()
        : Character.isLetter(name.text().charAt(0)) && !NO_ALIAS.contains(name.keyword());
  }

  private String line(TextRange range) {
    return "line " + lines.position(range.start()).line();
  }
}
