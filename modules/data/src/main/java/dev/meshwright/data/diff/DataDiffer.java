package dev.meshwright.data.diff;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.DiffOptions;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares the rows of two queries, each with samples of its own: both results are written aside,
/// then compared as two tables.
public final class DataDiffer {

  private static final int PAGE = 10_000;

  private final PreviewEngine engine;

  public DataDiffer(PreviewEngine engine) {
    this.engine = engine;
  }

  /// @throws IOException when there is no room for temporary files
  public Result<DataDiff> diff(
      PreviewQuery before, PreviewQuery after, DiffOptions options, Progress progress)
      throws IOException {
    Sides sides = Sides.create();
    boolean handedOver = false;
    try {
      Result<DataDiff> diff = diff(sides, before, after, options, progress);
      handedOver = diff instanceof Result.Ok<DataDiff>;
      return diff;
    } finally {
      if (!handedOver) {
        sides.delete();
      }
    }
  }

  private Result<DataDiff> diff(
      Sides sides, PreviewQuery before, PreviewQuery after, DiffOptions options, Progress progress)
      throws IOException {
    progress.report("Computing the earlier rows", 0);
    Result<SampleTable> left = side(sides, "before", before, progress);
    progress.report("Computing the later rows", 0.4);
    Result<SampleTable> right = side(sides, "after", after, progress);
    if (!(left instanceof Result.Ok<SampleTable>(SampleTable earlier, var leftNotes))) {
      return new Result.Failed<>(left.problems());
    }
    if (!(right instanceof Result.Ok<SampleTable>(SampleTable later, var rightNotes))) {
      return new Result.Failed<>(right.problems());
    }
    progress.report("Comparing", 0.8);
    return new TableComparison(
            this, sides, List.of(earlier, later), after.file(), options, progress)
        .compare();
  }

  private Result<SampleTable> side(Sides sides, String name, PreviewQuery query, Progress progress)
      throws IOException {
    Path file = sides.file(name);
    return engine
        .export(query, ExportFormat.PARQUET, file, progress)
        .map(rows -> SampleTable.of(name, file, name));
  }

  Result<List<Column>> columns(SampleTable table, Progress progress) {
    return engine.inspect(table, progress).map(info -> info.columns());
  }

  Result<RowSource> run(String file, String sql, List<SampleTable> tables, Progress progress) {
    return engine.run(PreviewQuery.of(file, sql, tables), progress);
  }

  /// All rows of a small result.
  Result<List<Row>> rows(String file, String sql, List<SampleTable> tables, Progress progress) {
    Result<RowSource> run = run(file, sql, tables, progress);
    Optional<RowSource> source = run.optional();
    if (source.isEmpty()) {
      return new Result.Failed<>(run.problems());
    }
    try (RowSource rows = source.get()) {
      Page page = rows.page(0, PAGE);
      progress.checkCancelled();
      return page.problems().isEmpty()
          ? Result.ok(new ArrayList<>(page.rows()))
          : new Result.Failed<>(page.problems());
    }
  }
}
