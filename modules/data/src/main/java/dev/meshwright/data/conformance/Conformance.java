package dev.meshwright.data.conformance;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowSource;

/// Holds every row of a result against a schema.
public final class Conformance {

  private static final int PAGE = 2_000;

  private final RowValidator validator;
  private final Tally tally = new Tally();

  private Conformance(RowValidator validator) {
    this.validator = validator;
  }

  /// Reads the result to its end; it stays open.
  public static Result<ConformanceReport> check(
      RowSource source, RowValidator validator, Progress progress) {
    return new Conformance(validator).check(source, progress);
  }

  private Result<ConformanceReport> check(RowSource source, Progress progress) {
    while (true) {
      progress.checkCancelled();
      Page page = source.page(tally.rows(), PAGE);
      if (!page.problems().isEmpty()) {
        return new Result.Failed<>(page.problems());
      }
      page.rows().forEach(row -> tally.add(validator.problems(row)));
      progress.report("Checked " + tally.rows() + " rows", -1);
      if (page.count().complete() && tally.rows() >= page.count().known()) {
        return Result.ok(tally.report());
      }
    }
  }
}
