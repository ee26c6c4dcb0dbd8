package dev.meshwright.data;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PlanStep;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs queries on samples, in a process of its own that may crash without harm.
///
/// Calls block and are safe to call from several threads; a cancelled [Progress] makes them throw
/// [dev.meshwright.jobs.CancelledException] soon. What is wrong with a query or a sample is a
/// problem in the answer. Nothing has to be opened first: samples are read when a query names them,
/// kept while their files stay the same, and read again when those change or the process was lost.
public interface PreviewEngine extends AutoCloseable {

  /// What a sample is: format, dialect, columns.
  Result<SampleInfo> inspect(SampleTable sample, Progress progress);

  /// The columns a query gives, found without running it.
  Result<List<Column>> describe(PreviewQuery query, Progress progress);

  /// Prepares a query. Its rows are computed as pages of it are asked for; what goes wrong then is
  /// in [dev.meshwright.model.data.Page#problems].
  Result<RowSource> run(PreviewQuery query, Progress progress);

  /// Runs a query to its end and tells what each operator of it did.
  Result<PlanStep> explain(PreviewQuery query, Progress progress);

  /// Writes all rows of a query to a file. The file appears when it is whole; one that is there is
  /// replaced.
  ///
  /// @return the number of rows
  /// @throws IOException when the file cannot be put in its place
  Result<Long> export(PreviewQuery query, ExportFormat format, Path target, Progress progress)
      throws IOException;

  /// Ends the process. Results that are still open end with a problem.
  @Override
  void close();
}
