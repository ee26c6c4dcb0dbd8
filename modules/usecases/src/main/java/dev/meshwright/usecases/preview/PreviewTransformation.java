package dev.meshwright.usecases.preview;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import java.util.List;

/// Runs the transformations of one workspace on its samples, in a worker process of its own that is
/// started with the first call. Calls block and are thread-safe; cancelling through their
/// [Progress] interrupts the engine at once.
public interface PreviewTransformation extends AutoCloseable {

  /// Prepares a transformation, or a step of it. Its rows are computed as pages are asked for;
  /// close the result when it is no longer shown.
  Result<RowSource> run(PreviewRequest request, Progress progress);

  /// The columns that a transformation gives, found without running it.
  Result<List<Column>> describe(PreviewRequest request, Progress progress);

  /// The named steps (CTEs) of a text, in order; none when there are none, or the text is broken.
  List<Step> steps(String sql);

  /// The query that a part of a text stands for: it may use the steps that end before it. Every
  /// place in it is the place in the whole.
  String part(String sql, TextRange part);

  /// The names of the parameters (`$name`) that a text uses, in its order.
  List<String> parameterNames(String sql);

  /// The tables that a transformation may name: the samples of its product first, then those of
  /// others.
  ///
  /// @param path of the transformation, relative to the root
  List<SampleTable> tables(String path);

  /// What a sample is: format, dialect, columns.
  Result<SampleInfo> inspect(SampleTable sample, Progress progress);

  /// Ends the worker.
  @Override
  void close();
}
