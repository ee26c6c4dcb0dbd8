package dev.meshwright.usecases.preview;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import java.util.List;
import java.util.Optional;

/// Previews over the samples of a workspace.
public final class PreviewOnSamples implements PreviewTransformation {

  private final PreviewEngine engine;
  private final PreviewQueries queries;

  public PreviewOnSamples(PreviewEngine engine, PreviewQueries queries) {
    this.engine = engine;
    this.queries = queries;
  }

  @Override
  public Result<RowSource> run(PreviewRequest request, Progress progress) {
    return queries.of(request).flatMap(query -> engine.run(query, progress));
  }

  @Override
  public Result<List<Column>> describe(PreviewRequest request, Progress progress) {
    return queries.of(request).flatMap(query -> engine.describe(query, progress));
  }

  @Override
  public List<Step> steps(String sql) {
    return SqlSteps.of(sql);
  }

  @Override
  public String part(String sql, TextRange part) {
    return SqlPart.query(sql, part);
  }

  @Override
  public List<String> parameterNames(String sql) {
    return ResolvedSql.of("", sql, List.of()).problems().stream()
        .filter(problem -> problem.rule().equals(ResolvedSql.PARAMETER_RULE))
        .map(problem -> problem.location().range().of(sql).substring(1))
        .distinct()
        .toList();
  }

  @Override
  public List<SampleTable> tables(String path) {
    return queries.tables(path);
  }

  @Override
  public Result<SampleInfo> inspect(SampleTable sample, Progress progress) {
    return engine.inspect(sample, progress);
  }

  @Override
  public void close() {
    engine.close();
  }

  /// The query that gives the rows of a step; empty when there is no such step.
  public Optional<String> stepQuery(String sql, String step) {
    return SqlSteps.query(sql, step);
  }

  /// What the engine is asked for a request.
  public Result<PreviewQuery> query(PreviewRequest request) {
    return queries.of(request);
  }
}
