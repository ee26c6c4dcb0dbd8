package dev.meshwright.model.data;

import java.util.List;

/// How the rows of a result fit a schema.
///
/// @param rows that were checked
/// @param failing rows with at least one problem
/// @param first failing rows, those that come first; a bounded number
/// @param reasons problems by column path and rule, the most frequent first
public record ConformanceReport(
    long rows, long failing, List<FailingRow> first, List<Reason> reasons) {

  public ConformanceReport {
    first = List.copyOf(first);
    reasons = List.copyOf(reasons);
  }

  /// @param number of the row in the result, from 0
  public record FailingRow(long number, List<CellProblem> problems) {
    public FailingRow {
      problems = List.copyOf(problems);
    }
  }

  /// @param path without the numbers of items: `lines[].price`
  /// @param rows that have this problem
  /// @param example the first of them
  public record Reason(String path, String rule, long rows, CellProblem example) {}
}
