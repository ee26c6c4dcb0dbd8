package dev.meshwright.usecases.mapping;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.preview.PreviewOnSamples;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.List;
import java.util.function.Supplier;

/// Asks the preview engine for the columns.
public final class CheckColumnsOnSamples implements CheckColumns {

  private final PreviewEngine engine;
  private final PreviewOnSamples previews;
  private final Supplier<OpenedWorkspace> workspace;
  private final RowSchemaReader shapes = new RowSchemaReader();

  /// @param engine the one that `previews` runs on
  public CheckColumnsOnSamples(
      PreviewEngine engine, PreviewOnSamples previews, Supplier<OpenedWorkspace> workspace) {
    this.engine = engine;
    this.previews = previews;
    this.workspace = workspace;
  }

  @Override
  public List<String> offered(String path) {
    return OfferedSchemas.of(path, workspace.get());
  }

  @Override
  public Result<ColumnReport> check(
      PreviewRequest transformation, SchemaChoice schema, Progress progress) {
    return mapped(transformation, schema, progress)
        .map(found -> found.proven(edited -> columns(edited, progress)));
  }

  @Override
  public Result<ColumnReport> check(SampleTable sample, SchemaChoice schema, Progress progress) {
    Result<List<Column>> columns = engine.inspect(sample, progress).map(SampleInfo::inFiles);
    return columns.flatMap(known ->
        shapes
            .of(schema, known)
            .map(shape -> Mapping.of(shape, MappedData.sample(startOf(schema)), known)));
  }

  private static Location startOf(SchemaChoice schema) {
    return Location.of(
        schema.schema().path(), LineIndex.of(schema.schema().text()), TextRange.at(0));
  }

  @Override
  public Result<ColumnReport> checkWithNulls(
      PreviewRequest transformation, SchemaChoice schema, Progress progress) {
    Result<PreviewQuery> query = previews.query(transformation);
    return mapped(transformation, schema, progress)
        .flatMap(found ->
            query
                .flatMap(ready -> new NullCounts(engine).of(ready, found, progress))
                .map(nulls -> found.withNulls(nulls).proven(edited -> columns(edited, progress))));
  }

  private Result<MappedQuery> mapped(
      PreviewRequest transformation, SchemaChoice schema, Progress progress) {
    return columns(transformation, progress)
        .flatMap(columns ->
            shapes
                .of(schema, columns)
                .map(shape -> MappedQuery.of(transformation, columns, shape)));
  }

  private Result<List<Column>> columns(PreviewRequest request, Progress progress) {
    return previews.describe(request, progress);
  }
}
