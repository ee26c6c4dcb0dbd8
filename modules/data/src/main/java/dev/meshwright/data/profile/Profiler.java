package dev.meshwright.data.profile;

import dev.meshwright.data.AllRows;
import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import java.util.List;

/// Profiles the columns of a query's result: two queries over all columns at once, one for the
/// figures and one for the most frequent values and the histograms.
public final class Profiler {

  private static final int PAGE = 10_000;

  private final PreviewEngine engine;

  public Profiler(PreviewEngine engine) {
    this.engine = engine;
  }

  /// One profile for each column, in order.
  public Result<List<ColumnProfile>> profile(PreviewQuery query, Progress progress) {
    return switch (engine.describe(query, progress)) {
      case Result.Failed<List<Column>> bad -> new Result.Failed<>(bad.problems());
      case Result.Ok<List<Column>> good ->
          profile(query, good.value(), progress).with(good.problems());
    };
  }

  private Result<List<ColumnProfile>> profile(
      PreviewQuery query, List<Column> columns, Progress progress) {
    Result<ResolvedSql> resolved = ResolvedSql.of(query);
    if (!(resolved instanceof Result.Ok<ResolvedSql>(ResolvedSql sql, var notes))) {
      return new Result.Failed<>(resolved.problems());
    }
    ProfileSql profile = new ProfileSql(sql.asSubquery(), columns);
    progress.report("Measuring columns", 0);
    Result<List<Row>> figures = rows(query, profile.figures(), progress);
    progress.report("Counting values", 0.5);
    Result<List<Row>> counts = rows(query, profile.counts(), progress);
    if (!(figures instanceof Result.Ok<List<Row>>(List<Row> measured, var ignored))) {
      return new Result.Failed<>(figures.problems());
    }
    if (!(counts instanceof Result.Ok<List<Row>>(List<Row> counted, var alsoIgnored))) {
      return new Result.Failed<>(counts.problems());
    }
    return Result.ok(new ProfileReader(columns, measured.getFirst(), counted).read());
  }

  private Result<List<Row>> rows(PreviewQuery query, String sql, Progress progress) {
    Result<RowSource> run =
        engine.run(PreviewQuery.of(query.file(), sql, query.samples()), progress);
    if (!(run instanceof Result.Ok<RowSource>(RowSource source, var notes))) {
      return new Result.Failed<>(run.problems());
    }
    return AllRows.read(source, PAGE, Long.MAX_VALUE, progress);
  }
}
