package dev.meshwright.usecases.explore;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PlanStep;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.nio.file.Path;
import java.util.List;

/// What can be asked about the rows of a sample or a transformation beyond seeing them. Calls block
/// and are thread-safe; cancelling through their [Progress] interrupts the engine.
public interface ExploreRows {

  /// The rows of a request that a selection leaves, in its order. What is wrong with the filter is
  /// a problem at its place in the file [RowSelection#FILTER]. Close the result when it is no
  /// longer shown.
  Result<RowSource> rows(PreviewRequest request, RowSelection selection, Progress progress);

  /// What the values of each column are like, in the order of the columns.
  Result<List<ColumnProfile>> profile(
      PreviewRequest request, RowSelection selection, Progress progress);

  /// Runs a request to its end and says what each operator did.
  Result<PlanStep> explain(PreviewRequest request, Progress progress);

  /// Writes all rows that a selection leaves to a file; one that is there is replaced.
  ///
  /// @return the number of rows; a problem when the file cannot be written
  Result<Long> export(
      PreviewRequest request,
      RowSelection selection,
      ExportFormat format,
      Path target,
      Progress progress);
}
