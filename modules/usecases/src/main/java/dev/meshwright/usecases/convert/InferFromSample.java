package dev.meshwright.usecases.convert;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.profile.Profiler;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.sample.SampleQueries;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a new schema for the rows of a sample: its types, and null where it has nulls.
public final class InferFromSample {

  private final PreviewEngine engine;

  public InferFromSample(PreviewEngine engine) {
    this.engine = engine;
  }

  /// Reads all of the sample.
  public Result<InferredSchema> infer(SampleTable sample, SchemaFormat format, Progress progress) {
    return new Profiler(engine)
        .profile(SampleQueries.all(sample), progress)
        .flatMap(profiles ->
            engine
                .inspect(sample, progress)
                .map(info -> inferred(sample, format, info.inFiles(), profiles)));
  }

  /// @param columns as the files call them
  private static InferredSchema inferred(
      SampleTable sample, SchemaFormat format, List<Column> columns, List<ColumnProfile> profiles) {
    return SchemaLanguage.of(format)
        .infer(
            sample.name(),
            columns,
            IntStream.range(0, columns.size())
                .filter(i -> profiles.get(i).nulls() > 0)
                .mapToObj(i -> columns.get(i).name())
                .collect(Collectors.toSet()));
  }
}
