package dev.meshwright.app.preview;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.explore.RowSelection;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.time.Duration;
import java.util.Optional;

/// Gets the first rows of a request, in the background.
///
/// @param text the version of the transformation; empty for a sample
/// @param firstRows how many rows to ask for
record RowsReading(PreviewUseCases data, String text, RowSelection selection, int firstRows) {

  /// @param path of a sample of the workspace
  Result<ShownRows> ofSample(String path, Progress progress) {
    return sampleQuery(data, path)
        .map(request -> of(request, progress))
        .orElseGet(() -> Result.failed(noTable(path)));
  }

  Result<ShownRows> of(PreviewRequest request, Progress progress) {
    long began = System.nanoTime();
    Result<RowSource> prepared = data.explore().rows(request, selection, progress);
    if (!(prepared instanceof Result.Ok<RowSource>(RowSource source, var notes))) {
      return new Result.Failed<>(prepared.problems());
    }
    // A result that nobody will see is let go of, whichever moment the cancel comes at.
    progress.onCancel(source::close);
    Page page = source.page(0, firstRows);
    if (page.rows().isEmpty() && !page.problems().isEmpty()) {
      source.close();
      return new Result.Failed<>(page.problems());
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return Result.ok(new ShownRows(request, selection, text, source, page, took, notes));
  }

  private static Optional<PreviewRequest> sampleQuery(PreviewUseCases data, String path) {
    return sample(data, path)
        .map(table -> PreviewRequest.whole(path, "SELECT * FROM " + Column.quoted(table.name())));
  }

  /// The sample with that path, as a table.
  static Optional<SampleTable> sample(PreviewUseCases data, String path) {
    return data.preview().tables(path).stream()
        .filter(table -> table.label().equals(path))
        .findFirst();
  }

  static Problem noTable(String path) {
    return Problem.error(
        "sample-no-table",
        Location.startOf(path),
        "This sample cannot be read as a table.",
        "Open it as text by searching for its name.");
  }
}
