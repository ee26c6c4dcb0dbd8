package dev.meshwright.usecases.preview;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.table.Page;
import java.util.List;

/// Runs the transformations of one workspace on its samples, in a worker process of its own that is
/// started with the first call. Thread-safe; calls wait for one another.
public interface PreviewTransformation extends AutoCloseable {

  /// Runs a transformation and gives its first rows. The result before it is closed.
  ///
  /// Cancelling through `progress` interrupts the engine at once.
  PreviewOutcome run(PreviewRequest request, Progress progress);

  /// Rows of a result that is still open.
  ///
  /// @param first index of the first row, from 0
  /// @param count how many at most, up to 10,000
  /// @throws dev.meshwright.usecases.NotPossibleException when the result was closed, or its worker
  ///   died
  Page page(ResultId result, long first, int count, Progress progress);

  /// The types that a transformation would give, without running it.
  DescribeOutcome describe(PreviewRequest request, Progress progress);

  /// The named steps (CTEs) of a text, in order; none when it does not parse.
  List<Step> steps(String sql);

  /// Ends the worker.
  @Override
  void close();
}
