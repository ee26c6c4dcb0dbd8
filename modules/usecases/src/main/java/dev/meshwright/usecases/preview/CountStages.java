package dev.meshwright.usecases.preview;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
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

  /// Columns and number of rows of each stage. One that cannot be run has its problems; a subquery
  /// that depends on the rows around it is left out.
  public List<StageRows> count(PreviewRequest request, Progress progress) {
    List<StageRows> found = new ArrayList<>();
    List<SqlStage> stages = SqlStages.of(request.sql());
    for (SqlStage stage : stages) {
      progress.checkCancelled();
      progress.report(stage.name(), (double) found.size() / stages.size());
      StageRows rows = counted(stage, request, progress);
      if (stage.kind() != SqlStage.Kind.SUBQUERY || rows.problems().isEmpty()) {
        found.add(rows);
      }
    }
    return List.copyOf(found);
  }

  private StageRows counted(SqlStage stage, PreviewRequest request, Progress progress) {
    Result<PreviewQuery> asked = query(request, stage);
    Result<List<Column>> columns = asked.flatMap(query -> engine.describe(query, progress));
    Result<Long> rows = columns.flatMap(known -> asked.flatMap(query -> count(query, progress)));
    return new StageRows(
        stage,
        columns.optional().orElse(List.of()),
        rows.optional().orElse(-1L),
        rows.optional().isPresent() ? List.of() : rows.problems());
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
