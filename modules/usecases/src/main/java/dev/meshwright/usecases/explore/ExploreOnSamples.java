package dev.meshwright.usecases.explore;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.profile.Profiler;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PlanStep;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.usecases.NotPossibleException;
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
  public Checked<RowSource> rows(
      PreviewRequest request, RowSelection selection, Progress progress) {
    return selected(request, selection, progress).flatMap(query -> engine.run(query, progress));
  }

  @Override
  public Checked<List<ColumnProfile>> profile(
      PreviewRequest request, RowSelection selection, Progress progress) {
    return selected(request, selection, progress)
        .flatMap(query -> new Profiler(engine).profile(query, progress));
  }

  @Override
  public Checked<PlanStep> explain(PreviewRequest request, Progress progress) {
    return queries.of(request).flatMap(query -> engine.explain(query, progress));
  }

  @Override
  public Checked<Long> export(
      PreviewRequest request,
      RowSelection selection,
      ExportFormat format,
      Path target,
      Progress progress) {
    return selected(request, selection, progress)
        .flatMap(query -> written(query, format, target, progress));
  }

  private Checked<Long> written(
      PreviewQuery query, ExportFormat format, Path target, Progress progress) {
    try {
      return engine.export(query, format, target, progress);
    } catch (IOException refused) {
      throw new NotPossibleException(
          "the rows cannot be written to " + target + ": " + refused.getMessage(), refused);
    }
  }

  /// The request itself is held against the engine before the selection is put around it, so that
  /// each problem is told where it lies.
  private Checked<PreviewQuery> selected(
      PreviewRequest request, RowSelection selection, Progress progress) {
    Checked<PreviewQuery> base = queries.of(request);
    if (selection.isEverything() || !(base instanceof Checked.Good<PreviewQuery> good)) {
      return base;
    }
    Checked<List<Column>> runs = engine.describe(good.value(), progress);
    return runs instanceof Checked.Bad<List<Column>>(var problems)
        ? new Checked.Bad<>(problems)
        : SelectedRows.of(good.value(), selection)
            .flatMap(rows -> checked(rows, selection, progress));
  }

  private Checked<PreviewQuery> checked(
      SelectedRows rows, RowSelection selection, Progress progress) {
    return engine.describe(rows.query(), progress) instanceof Checked.Bad<List<Column>>(var found)
        ? new Checked.Bad<>(rows.ofFilter(found, selection.filter().orElse("")))
        : Checked.good(rows.query());
  }
}
