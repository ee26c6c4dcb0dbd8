package dev.meshwright.data.diff;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Checked;
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
  public Checked<DataDiff> diff(
      PreviewQuery before, PreviewQuery after, DiffOptions options, Progress progress)
      throws IOException {
    Sides sides = Sides.create();
    boolean handedOver = false;
    try {
      Checked<DataDiff> diff = diff(sides, before, after, options, progress);
      handedOver = diff instanceof Checked.Good<DataDiff>;
      return diff;
    } finally {
      if (!handedOver) {
        sides.delete();
      }
    }
  }

  private Checked<DataDiff> diff(
      Sides sides, PreviewQuery before, PreviewQuery after, DiffOptions options, Progress progress)
      throws IOException {
    progress.report("Computing the earlier rows", 0);
    Checked<SampleTable> left = side(sides, "before", before, progress);
    progress.report("Computing the later rows", 0.4);
    Checked<SampleTable> right = side(sides, "after", after, progress);
    if (!(left instanceof Checked.Good<SampleTable>(SampleTable earlier, var leftNotes))) {
      return new Checked.Bad<>(left.problems());
    }
    if (!(right instanceof Checked.Good<SampleTable>(SampleTable later, var rightNotes))) {
      return new Checked.Bad<>(right.problems());
    }
    progress.report("Comparing", 0.8);
    return new Comparison(this, sides, List.of(earlier, later), after.file(), options, progress)
        .compare();
  }

  private Checked<SampleTable> side(Sides sides, String name, PreviewQuery query, Progress progress)
      throws IOException {
    Path file = sides.file(name);
    return engine
        .export(query, ExportFormat.PARQUET, file, progress)
        .map(rows -> SampleTable.of(name, file, name));
  }

  Checked<List<Column>> columns(SampleTable table, Progress progress) {
    return engine.inspect(table, progress).map(info -> info.columns());
  }

  Checked<RowSource> run(String file, String sql, List<SampleTable> tables, Progress progress) {
    return engine.run(PreviewQuery.of(file, sql, tables), progress);
  }

  /// All rows of a small result.
  Checked<List<Row>> rows(String file, String sql, List<SampleTable> tables, Progress progress) {
    Checked<RowSource> run = run(file, sql, tables, progress);
    Optional<RowSource> source = run.optional();
    if (source.isEmpty()) {
      return new Checked.Bad<>(run.problems());
    }
    try (RowSource rows = source.get()) {
      Page page = rows.page(0, PAGE);
      progress.checkCancelled();
      return page.problems().isEmpty()
          ? Checked.good(new ArrayList<>(page.rows()))
          : new Checked.Bad<>(page.problems());
    }
  }
}
