package dev.meshwright.usecases.replay;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.avro.AvroDataFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.mapping.CheckColumns;
import dev.meshwright.usecases.sample.SampleQueries;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.IOException;
import java.util.Optional;

/// Holds the schema that a sample's file carries against one of the workspace.
public final class OwnSchema {

  private final PreviewEngine engine;
  private final CheckColumns columns;
  private final SchemaDetector kinds = new SchemaDetector();
  private final SchemaLanguages languages = SchemaLanguages.all();

  public OwnSchema(PreviewEngine engine, CheckColumns columns) {
    this.engine = engine;
    this.columns = columns;
  }

  /// The schema of an Avro file as it is written in it, under the sample's name; empty for other
  /// samples, whose columns are all that they say.
  public Optional<SchemaVersion> of(SampleTable sample, Progress progress) {
    if (!SampleQueries.isFileOf(engine, sample, SampleFormat.AVRO, progress)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SchemaVersion(
              sample.label(), AvroDataFiles.schemaText(sample.path()), FileSource.empty()));
    } catch (IOException unreadable) {
      // The engine has read it a moment ago, and says more when it is asked again.
      return Optional.empty();
    }
  }

  /// What differs: columns and fields side by side, and for an Avro file and an Avro schema every
  /// change from the file's schema to the workspace's, judged.
  public Result<SchemaDifference> compare(
      SampleTable sample, SchemaChoice schema, Progress progress) {
    Optional<SchemaVersion> own = of(sample, progress);
    return columns
        .check(sample, schema, progress)
        .map(report ->
            new SchemaDifference(
                report, own.flatMap(written -> changes(written, schema.schema(), progress))));
  }

  /// Every change between two versions, judged; empty when they are of different languages.
  public Optional<Verdict> changes(SchemaVersion before, SchemaVersion after, Progress progress) {
    boolean fromFile = before.files().paths().isEmpty() && !before.text().isEmpty();
    Optional<SchemaFormat> old =
        fromFile ? Optional.of(SchemaFormat.AVRO) : kinds.formatOf(before.path(), before.files());
    Optional<SchemaFormat> young = kinds.formatOf(after.path(), after.files());
    return old.flatMap(from ->
        young.flatMap(
            to -> languages.parse(to, after).compareWith(languages.parse(from, before), progress)));
  }
}
