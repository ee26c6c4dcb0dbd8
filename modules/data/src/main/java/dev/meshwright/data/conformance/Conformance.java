package dev.meshwright.data.conformance;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds every row of a result against a schema.
public final class Conformance {

  private static final int PAGE = 2_000;
  private static final int FIRST = 1_000;
  private static final int MAX_REASONS = 1_000;

  private final RowValidator validator;
  private final List<ConformanceReport.FailingRow> first = new ArrayList<>();
  private final Map<String, ConformanceReport.Reason> reasons = new HashMap<>();
  private long rows;
  private long failing;

  private Conformance(RowValidator validator) {
    this.validator = validator;
  }

  /// Reads the result to its end; it stays open.
  public static Checked<ConformanceReport> check(
      RowSource source, RowValidator validator, Progress progress) {
    return new Conformance(validator).check(source, progress);
  }

  private Checked<ConformanceReport> check(RowSource source, Progress progress) {
    while (true) {
      progress.checkCancelled();
      Page page = source.page(rows, PAGE);
      if (!page.problems().isEmpty()) {
        return new Checked.Bad<>(page.problems());
      }
      page.rows().forEach(this::check);
      progress.report("Checked " + rows + " rows", -1);
      if (page.count().complete() && rows >= page.count().known()) {
        return Checked.good(report());
      }
    }
  }

  private void check(Row row) {
    List<CellProblem> problems = validator.problems(row);
    if (!problems.isEmpty()) {
      failing++;
      if (first.size() < FIRST) {
        first.add(new ConformanceReport.FailingRow(rows, problems));
      }
      Set<String> counted = new HashSet<>();
      for (CellProblem problem : problems) {
        String path = problem.path().replaceAll("\\[\\d+]", "[]");
        if (counted.add(path + ' ' + problem.rule()) && reasons.size() < MAX_REASONS) {
          reasons.merge(
              path + ' ' + problem.rule(),
              new ConformanceReport.Reason(path, problem.rule(), 1, problem),
              (known, next) ->
                  new ConformanceReport.Reason(
                      known.path(), known.rule(), known.rows() + 1, known.example()));
        }
      }
    }
    rows++;
  }

  private ConformanceReport report() {
    List<ConformanceReport.Reason> sorted =
        reasons.values().stream()
            .sorted(
                Comparator.comparingLong(ConformanceReport.Reason::rows)
                    .reversed()
                    .thenComparing(ConformanceReport.Reason::path))
            .toList();
    return new ConformanceReport(rows, failing, first, sorted);
  }
}
