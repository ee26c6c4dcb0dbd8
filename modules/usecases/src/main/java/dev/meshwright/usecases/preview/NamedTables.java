package dev.meshwright.usecases.preview;

import dev.meshwright.data.sql.DbtReference;
import dev.meshwright.data.sql.SourceName;
import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the names of tables in a query: those that stand where a table is read, and those of dbt's
/// `ref` and `source`. Strings, comments, columns and names of steps are none.
public final class NamedTables {

  /// Words behind which a table is named.
  private static final Set<String> READS =
      Set.of("FROM", "JOIN", "TABLE", "PIVOT", "UNPIVOT", "SUMMARIZE", "DESCRIBE", "LATERAL");

  /// Words that end what FROM begins.
  private static final Set<String> ENDS =
      Set.of(
          "SELECT",
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "LIMIT",
          "QUALIFY",
          "WINDOW",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "WITH",
          "VALUES",
          "OFFSET");

  /// Functions that have a FROM of their own.
  private static final Set<String> FUNCTIONS = Set.of("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY");

  private final String sql;
  private final List<Step> steps;
  private final List<Named> found = new ArrayList<>();

  /// Depths of parentheses whose FROM goes on.
  private final Set<Integer> open = new HashSet<>();

  /// A name and where it stands.
  ///
  /// @param source of dbt that it is said to be of
  record Named(String name, TextRange range, Optional<SourceName> source) {}

  private NamedTables(String sql) {
    this.sql = sql;
    this.steps = SqlSteps.of(sql);
  }

  /// In the order of the text; a name as often as it stands there.
  static List<Named> of(String sql) {
    NamedTables tables = new NamedTables(sql);
    tables.read();
    return tables.found;
  }

  /// The names alone, in lower case.
  public static Set<String> names(String sql) {
    return of(sql).stream()
        .map(named -> named.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private void read() {
    boolean expected = false;
    boolean function = false;
    String before = "";
    String beforeThat = "";
    for (SqlToken token : SqlTokens.code(sql)) {
      String word = token.keyword();
      boolean distinct = before.equals("DISTINCT") && Set.of("IS", "NOT").contains(beforeThat);
      if (token.kind() == SqlToken.Kind.EXPRESSION) {
        template(token);
        expected = false;
      } else if (token.is('(')) {
        function = FUNCTIONS.contains(before);
        setOpen(token.depth(), expected);
      } else if (token.closes()) {
        open.remove(token.depth() + 1);
        function = false;
        expected = false;
      } else if (READS.contains(word) && !distinct && !function) {
        setOpen(token.depth(), true);
        expected = true;
      } else if (ENDS.contains(word)) {
        open.remove(token.depth());
        expected = false;
      } else if (token.is(',')) {
        expected = open.contains(token.depth());
      } else {
        if (expected && token.isName() && !token.name().isEmpty()) {
          add(token);
        }
        expected = false;
      }
      beforeThat = before;
      before = word;
    }
  }

  private void setOpen(int depth, boolean going) {
    if (going) {
      open.add(depth);
    } else {
      open.remove(depth);
    }
  }

  private void template(SqlToken template) {
    DbtReference.ofTemplate(template.text())
        .ifPresent(reference -> {
          int at = template.text().lastIndexOf(reference.table());
          int start = template.range().start() + at;
          TextRange range =
              at < 0 ? template.range() : new TextRange(start, start + reference.table().length());
          found.add(new Named(reference.table(), range, reference.source()));
        });
  }

  /// A step's name means the step once that has ended.
  private void add(SqlToken name) {
    boolean ofStep =
        steps.stream()
            .anyMatch(step ->
                step.name().equalsIgnoreCase(name.name())
                    && step.range().end() <= name.range().start());
    if (!ofStep) {
      found.add(new Named(name.name(), name.range(), Optional.empty()));
    }
  }
}
