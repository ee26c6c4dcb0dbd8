package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.conformance.CheckConformance;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;

/// Says of rows 0 and 3 that their note must not be null.
public final class MemoryConformance implements CheckConformance {

  private static final CellProblem NULL =
      new CellProblem(
          "note",
          "null-not-allowed",
          "note is null, but the schema has no null here.",
          "Use coalesce in the query, or allow null in the schema.");

  @Override
  public Result<ConformanceReport> check(
      PreviewRequest transformation, SchemaChoice schema, Progress progress) {
    return report();
  }

  @Override
  public Result<ConformanceReport> check(
      SampleTable sample, SchemaChoice schema, Progress progress) {
    return report();
  }

  @Override
  public Result<ConformanceReport> check(RowSource rows, SchemaChoice schema, Progress progress) {
    return report();
  }

  private static Result<ConformanceReport> report() {
    return Result.ok(
        new ConformanceReport(
            500,
            2,
            List.of(
                new ConformanceReport.FailingRow(0, List.of(NULL)),
                new ConformanceReport.FailingRow(3, List.of(NULL))),
            List.of(new ConformanceReport.Reason("note", NULL.rule(), 2, NULL))));
  }
}
