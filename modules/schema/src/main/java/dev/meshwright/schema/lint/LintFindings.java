package dev.meshwright.schema.lint;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what rules find in one file or module: of rules in force only, and not more than
/// anybody reads.
public final class LintFindings {

  /// More than anybody looks at, of one file.
  private static final int MOST = 5_000;

  private final LintCatalog catalog;
  private final LintChoice choice;
  private final List<Problem> problems = new ArrayList<>();

  public LintFindings(LintCatalog catalog, LintChoice choice) {
    this.catalog = catalog;
    this.choice = choice;
  }

  /// Whether it is worth looking.
  public boolean wants(String rule) {
    return choice.has(rule) && problems.size() < MOST;
  }

  public LintOptions options() {
    return choice.options();
  }

  /// Notes what a rule found, when it is in force.
  public void add(String rule, Location location, String message, List<Fix> fixes) {
    if (wants(rule)) {
      LintRule known = catalog.rule(rule);
      problems.add(new Problem(rule, known.severity(), location, message, known.hint(), fixes));
    }
  }

  /// All of it, by place.
  public List<Problem> sorted() {
    return problems.stream()
        .sorted(
            Comparator.<Problem, String>comparing(problem -> problem.location().file())
                .thenComparing(problem -> problem.location().range())
                .thenComparing(Problem::rule))
        .toList();
  }
}
