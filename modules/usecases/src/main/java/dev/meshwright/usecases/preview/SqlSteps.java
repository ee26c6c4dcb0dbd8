package dev.meshwright.usecases.preview;

import dev.meshwright.data.sql.OpenBlocks;
import dev.meshwright.data.sql.SqlCursor;
import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the common table expressions at the top of a query, without understanding the rest of it.
public final class SqlSteps {

  private final SqlCursor cursor;

  private SqlSteps(SqlCursor cursor) {
    this.cursor = cursor;
  }

  /// In order; those before the first place that does not look like a list of expressions.
  public static List<Step> of(String sql) {
    return new SqlSteps(new SqlCursor(SqlTokens.code(sql))).read();
  }

  /// The query that gives the rows of a step: the text up to the step's end, so that places in it
  /// stay what they are, and a selection of everything. Empty when there is no such step.
  static Optional<String> query(String sql, String step) {
    return of(sql).stream()
        .filter(found -> found.name().equals(step))
        .findFirst()
        .map(found -> {
          String begin = sql.substring(0, found.range().end());
          return begin
              + OpenBlocks.closing(begin)
              + "\nSELECT * FROM "
              + Column.quoted(found.name());
        });
  }

  private List<Step> read() {
    List<Step> steps = new ArrayList<>();
    if (!cursor.takeWord("WITH")) {
      return steps;
    }
    cursor.takeWord("RECURSIVE");
    do {
      Optional<Step> step = step();
      if (step.isEmpty()) {
        return steps;
      }
      steps.add(step.get());
    } while (cursor.take(','));
    return steps;
  }

  private Optional<Step> step() {
    Optional<SqlToken> name = cursor.takeName();
    boolean named = name.isPresent() && (!cursor.isAt('(') || cursor.skipParentheses().isPresent());
    if (!named || !cursor.takeWord("AS")) {
      return Optional.empty();
    }
    cursor.takeWord("NOT");
    cursor.takeWord("MATERIALIZED");
    TextRange start = name.get().range();
    return cursor
        .skipParentheses()
        .map(end -> new Step(name.get().name(), new TextRange(start.start(), end.range().end())));
  }
}
