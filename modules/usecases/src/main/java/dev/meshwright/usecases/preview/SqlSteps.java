package dev.meshwright.usecases.preview;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the common table expressions at the top of a query, without understanding the rest of it.
final class SqlSteps {

  private final String sql;
  private final SqlScanner scanner;

  private SqlSteps(String sql) {
    this.sql = sql;
    this.scanner = new SqlScanner(sql);
  }

  /// In order; those before the first place that does not look like a list of expressions.
  static List<Step> of(String sql) {
    return new SqlSteps(sql).read();
  }

  /// The query that gives the rows of a step: the text up to the step's end, so that places in it
  /// stay what they are, and a selection of everything. Empty when there is no such step.
  static Optional<String> query(String sql, String step) {
    return of(sql).stream()
        .filter(found -> found.name().equals(step))
        .findFirst()
        .map(found ->
            sql.substring(0, found.range().end())
                + "\nSELECT * FROM "
                + Column.quoted(found.name()));
  }

  private List<Step> read() {
    List<Step> steps = new ArrayList<>();
    if (!scanner.takeWord("WITH")) {
      return steps;
    }
    scanner.takeWord("RECURSIVE");
    do {
      Optional<Step> step = step();
      if (step.isEmpty()) {
        return steps;
      }
      steps.add(step.get());
    } while (scanner.take(','));
    return steps;
  }

  private Optional<Step> step() {
    Optional<TextRange> name = scanner.takeName();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (scanner.isAt('(') && !scanner.skipParentheses()) {
      return Optional.empty();
    }
    if (!scanner.takeWord("AS")) {
      return Optional.empty();
    }
    scanner.takeWord("NOT");
    scanner.takeWord("MATERIALIZED");
    return scanner.isAt('(') && scanner.skipParentheses()
        ? Optional.of(
            new Step(
                unquoted(name.get().of(sql)), new TextRange(name.get().start(), scanner.offset())))
        : Optional.empty();
  }

  private static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
