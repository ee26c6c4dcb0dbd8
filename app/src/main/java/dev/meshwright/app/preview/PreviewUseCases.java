package dev.meshwright.app.preview;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.usecases.conformance.CheckConformance;
import dev.meshwright.usecases.explore.ExploreRows;
import dev.meshwright.usecases.explore.RowComparison;
import dev.meshwright.usecases.mapping.CheckColumns;
import dev.meshwright.usecases.preview.ParameterMemory;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.PreviewTransformation;
import dev.meshwright.usecases.preview.StageRows;
import dev.meshwright.usecases.sample.SampleDialect;
import java.util.List;

/// What the preview asks the engines.
public record PreviewUseCases(
    PreviewTransformation preview,
    ParameterMemory parameters,
    ExploreRows explore,
    Comparing compare,
    CheckConformance conformance,
    CheckColumns columns,
    Stages stages,
    Dialects dialects) {

  /// Tells how a CSV sample is read; refuses what is not CSV.
  @FunctionalInterface
  public interface Dialects {
    /// @param path of the sample, relative to the workspace
    Result<SampleDialect.Dialect> of(String path, Progress progress);
  }

  /// Holds two versions of rows against each other.
  @FunctionalInterface
  public interface Comparing {
    Result<DataDiff> compare(RowComparison comparison, Progress progress);
  }

  /// Counts the rows of each stage of a transformation.
  @FunctionalInterface
  public interface Stages {
    List<StageRows> count(PreviewRequest request, Progress progress);
  }
}
