package dev.meshwright.usecases.preview;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells how many rows each stage of a transformation gives: every common table expression, every
/// subquery that can stand alone, and the whole. Calls block and are thread-safe.
public final class CountStages {

  private final PreviewEngine engine;
  private final PreviewQueries queries;

  public CountStages(PreviewEngine engine, PreviewQueries queries) {
    this.engine = engine;
    this.queries = queries;
  }

  /// The stages of a text, in its order, the whole last; found without running anything.
  public static List<SqlStage> stages(String sql) {
    return SqlStages.of(sql);
  }

  /// The columns of each stage, without running any; a subquery that depends on the rows around it
  /// is left out. [StageRows#rows] is -1.
  public List<StageRows> describe(PreviewRequest request, Progress progress) {
    return each(request, stage -> described(stage, request, progress), progress);
  }

  /// Columns and number of rows of each stage. One that cannot be run has its problems; a subquery
  /// that depends on the rows around it is left out.
  public List<StageRows> count(PreviewRequest request, Progress progress) {
    return each(request, stage -> counted(stage, request, progress), progress);
  }

  /// The number of rows of one part of a text, such as a selection.
  public Result<Long> count(PreviewRequest request, TextRange part, Progress progress) {
    return query(request, SqlPart.query(request.sql(), part))
        .flatMap(query -> count(query, progress));
  }

  @FunctionalInterface
  private interface Look {
    StageRows at(SqlStage stage);
  }

  private List<StageRows> each(PreviewRequest request, Look look, Progress progress) {
    List<StageRows> found = new ArrayList<>();
    List<SqlStage> stages = SqlStages.of(request.sql());
    for (SqlStage stage : stages) {
      progress.checkCancelled();
      progress.report(stage.name(), (double) found.size() / stages.size());
      StageRows rows = look.at(stage);
      if (stage.kind() != SqlStage.Kind.SUBQUERY || rows.problems().isEmpty()) {
        found.add(rows);
      }
    }
    return List.copyOf(found);
  }

  private StageRows described(SqlStage stage, PreviewRequest request, Progress progress) {
    Result<List<Column>> columns =
        query(request, stage).flatMap(query -> engine.describe(query, progress));
    return new StageRows(
        stage,
        columns.optional().orElse(List.of()),
        -1,
        columns.optional().isPresent() ? List.of() : columns.problems());
  }

  private StageRows counted(SqlStage stage, PreviewRequest request, Progress progress) {
    StageRows described = described(stage, request, progress);
    if (!described.problems().isEmpty()) {
      return described;
    }
    return switch (query(request, stage).flatMap(query -> count(query, progress))) {
      case Result.Ok<Long> good ->
          new StageRows(stage, described.columns(), good.value(), List.of());
      case Result.Failed<Long> bad -> new StageRows(stage, described.columns(), -1, bad.problems());
    };
  }

  private Result<PreviewQuery> query(PreviewRequest request, SqlStage stage) {
    return switch (stage.kind()) {
      case STEP ->
          queries.of(
              new PreviewRequest(
                  request.path(), request.sql(), Optional.of(stage.name()), request.parameters()));
      case SUBQUERY -> query(request, SqlPart.query(request.sql(), stage.range()));
      case RESULT -> query(request, request.sql());
    };
  }

  private Result<PreviewQuery> query(PreviewRequest request, String sql) {
    return queries.of(
        new PreviewRequest(request.path(), sql, Optional.empty(), request.parameters()));
  }

  private Result<Long> count(PreviewQuery query, Progress progress) {
    return ResolvedSql.of(query)
        .flatMap(resolved ->
            number(
                PreviewQuery.of(
                    query.file(), "SELECT count(*) FROM " + resolved.asSubquery(), query.samples()),
                progress));
  }

  private Result<Long> number(PreviewQuery query, Progress progress) {
    return engine
        .run(query, progress)
        .flatMap(source -> {
          try (RowSource rows = source) {
            Page page = rows.page(0, 1);
            if (!page.problems().isEmpty()) {
              return new Result.Failed<>(page.problems());
            }
            if (page.rows().getFirst().values().getFirst() instanceof Value.Exact(var number)) {
              return Result.ok(number.longValue());
            }
            throw new IllegalStateException("a count is not a number: " + page.rows());
          }
        });
  }
}
