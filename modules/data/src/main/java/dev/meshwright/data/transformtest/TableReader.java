package dev.meshwright.data.transformtest;

import dev.meshwright.data.AllRows;
import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import java.util.List;

/// Reads small results whole.
final class TableReader {

  /// A test is read by people: results beyond are refused.
  static final int MOST_ROWS = 10_000;

  private static final int PAGE = 2_000;

  private final PreviewEngine engine;
  private final Progress progress;

  TableReader(PreviewEngine engine, Progress progress) {
    this.engine = engine;
    this.progress = progress;
  }

  Result<TestTable> read(PreviewQuery query) {
    Result<RowSource> run = engine.run(query, progress);
    if (!(run instanceof Result.Ok<RowSource>(RowSource source, List<Problem> notes))) {
      return new Result.Failed<>(run.problems());
    }
    return AllRows.read(source, PAGE, MOST_ROWS, progress)
        .flatMap(rows ->
            rows.size() > MOST_ROWS
                ? Result.failed(
                    Problem.error(
                        "test-too-large",
                        Location.startOf(query.file()),
                        "There are more than " + MOST_ROWS + " rows, too many for a test.",
                        "Give fewer rows, or test an aggregate of them."))
                : Result.ok(new TestTable(source.columns(), rows)));
  }
}
