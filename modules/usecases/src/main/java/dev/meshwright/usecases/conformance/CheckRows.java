package dev.meshwright.usecases.conformance;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.client.SampleFiles;
import dev.meshwright.data.conformance.AvroRecordFiles;
import dev.meshwright.data.conformance.Conformance;
import dev.meshwright.data.conformance.JsonFiles;
import dev.meshwright.data.conformance.RowValidator;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.preview.PreviewOnSamples;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.sample.SampleQueries;
import dev.meshwright.usecases.validators.RowValidators;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.Optional;
import java.util.function.Function;

/// Checks rows of the preview engine; documents of JSON against JSON Schema as they are in their
/// file.
public final class CheckRows implements CheckConformance {

  private final PreviewEngine engine;
  private final PreviewOnSamples previews;
  private final RowValidators validators = new RowValidators();

  /// @param engine the one that `previews` runs on
  public CheckRows(PreviewEngine engine, PreviewOnSamples previews) {
    this.engine = engine;
    this.previews = previews;
  }

  @Override
  public Result<ConformanceReport> check(
      PreviewRequest transformation, SchemaChoice schema, Progress progress) {
    return previews
        .query(transformation)
        .flatMap(query -> check(query, rows -> check(rows, schema, progress), progress));
  }

  @Override
  public Result<ConformanceReport> check(
      SampleTable sample, SchemaChoice schema, Progress progress) {
    TableFiles files = SampleFiles.of(sample);
    return JsonFiles.framing(files)
        .flatMap(framing ->
            validators
                .documents(schema)
                .map(valid ->
                    valid.flatMap(ready -> JsonFiles.check(files, framing, ready, progress))))
        .orElseGet(() -> records(files, sample, schema, progress));
  }

  private Result<ConformanceReport> records(
      TableFiles files, SampleTable sample, SchemaChoice schema, Progress progress) {
    Optional<AvroRecordFiles> records = AvroRecordFiles.of(files);
    if (records.isEmpty()) {
      return rows(sample, schema, progress);
    }
    return validators
        .of(schema, records.get().columns())
        .flatMap(ready ->
            records
                .get()
                .check(ready, progress)
                .map(Result::ok)
                .orElseGet(() -> rows(sample, schema, progress)));
  }

  /// Under the names that the columns have in the files.
  private Result<ConformanceReport> rows(
      SampleTable sample, SchemaChoice schema, Progress progress) {
    return engine
        .inspect(sample, progress)
        .flatMap(info ->
            validators
                .of(schema, info.inFiles())
                .flatMap(ready ->
                    check(
                        SampleQueries.all(sample),
                        rows -> Conformance.check(rows, ready, progress),
                        progress)));
  }

  @Override
  public Result<ConformanceReport> check(RowSource rows, SchemaChoice schema, Progress progress) {
    Result<RowValidator> validator = validators.of(schema, rows.columns());
    return validator.flatMap(ready -> Conformance.check(rows, ready, progress));
  }

  private Result<ConformanceReport> check(
      PreviewQuery query, Function<RowSource, Result<ConformanceReport>> judge, Progress progress) {
    Result<RowSource> run = engine.run(query, progress);
    if (!(run instanceof Result.Ok<RowSource>(RowSource rows, var notes))) {
      return new Result.Failed<>(run.problems());
    }
    Progress.Registration hook = progress.onCancel(rows::close);
    try (rows) {
      return judge.apply(rows).with(notes);
    } finally {
      hook.close();
    }
  }
}
