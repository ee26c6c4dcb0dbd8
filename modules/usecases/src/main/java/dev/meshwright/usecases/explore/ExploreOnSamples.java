package dev.meshwright.usecases.explore;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.profile.Profiler;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PlanStep;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.preview.PreviewQueries;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Explores with the preview engine.
public final class ExploreOnSamples implements ExploreRows {

  private final PreviewEngine engine;
  private final PreviewQueries queries;

  public ExploreOnSamples(PreviewEngine engine, PreviewQueries queries) {
    this.engine = engine;
    this.queries = queries;
  }

  @Override
  public Result<RowSource> rows(PreviewRequest request, RowSelection selection, Progress progress) {
    return selected(request, selection, progress).flatMap(query -> engine.run(query, progress));
  }

  @Override
  public Result<List<ColumnProfile>> profile(
      PreviewRequest request, RowSelection selection, Progress progress) {
    return selected(request, selection, progress)
        .flatMap(query -> new Profiler(engine).profile(query, progress));
  }

  @Override
  public Result<PlanStep> explain(PreviewRequest request, Progress progress) {
    return queries.of(request).flatMap(query -> engine.explain(query, progress));
  }

  @Override
  public Result<Long> export(
      PreviewRequest request,
      RowSelection selection,
      ExportFormat format,
      Path target,
      Progress progress) {
    return selected(request, selection, progress)
        .flatMap(query -> written(query, format, target, progress));
  }

  private Result<Long> written(
      PreviewQuery query, ExportFormat format, Path target, Progress progress) {
    try {
      return engine.export(query, format, target, progress);
    } catch (IOException refused) {
      return Result.failed(
          Problem.error(
              "export-not-written",
              Location.startOf(target.toString()),
              "the rows cannot be written to " + target + ": " + Reasons.of(refused),
              ""));
    }
  }

  /// The request itself is held against the engine before the selection is put around it, so that
  /// each problem is told where it lies.
  private Result<PreviewQuery> selected(
      PreviewRequest request, RowSelection selection, Progress progress) {
    Result<PreviewQuery> base = queries.of(request);
    if (selection.isEverything() || !(base instanceof Result.Ok<PreviewQuery> good)) {
      return base;
    }
    Result<List<Column>> runs = engine.describe(good.value(), progress);
    return runs instanceof Result.Failed<List<Column>>(var problems)
        ? new Result.Failed<>(problems)
        : SelectedRows.of(good.value(), selection)
            .flatMap(rows -> checked(rows, selection, progress));
  }

  private Result<PreviewQuery> checked(
      SelectedRows rows, RowSelection selection, Progress progress) {
    return engine.describe(rows.query(), progress) instanceof Result.Failed<List<Column>>(var found)
        ? new Result.Failed<>(rows.ofFilter(found, selection.filter().orElse("")))
        : Result.ok(rows.query());
  }
}
