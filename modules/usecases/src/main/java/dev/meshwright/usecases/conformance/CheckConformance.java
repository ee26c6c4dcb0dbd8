package dev.meshwright.usecases.conformance;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.validators.SchemaChoice;

/// Holds rows against a schema of any format: each row is really encoded or validated.
public interface CheckConformance {

  /// The rows that a transformation gives.
  Result<ConformanceReport> check(
      PreviewRequest transformation, SchemaChoice schema, Progress progress);

  /// The rows of a sample.
  Result<ConformanceReport> check(SampleTable sample, SchemaChoice schema, Progress progress);

  /// The rows of a result, which stays open: the numbers of failing rows are those of its pages.
  Result<ConformanceReport> check(RowSource rows, SchemaChoice schema, Progress progress);
}
