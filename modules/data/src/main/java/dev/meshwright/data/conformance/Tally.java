package dev.meshwright.data.conformance;

import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.ConformanceReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts rows and what is wrong with them.
final class Tally {

  private static final int FIRST = 1_000;
  private static final int MAX_REASONS = 1_000;

  private final List<ConformanceReport.FailingRow> first = new ArrayList<>();
  private final Map<String, ConformanceReport.Reason> reasons = new HashMap<>();
  private long rows;
  private long failing;

  long rows() {
    return rows;
  }

  /// @param problems of the next row; none when it fits
  void add(List<CellProblem> problems) {
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

  ConformanceReport report() {
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
