package dev.meshwright.usecases.replay;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.sample.SampleQueries;
import dev.meshwright.usecases.validators.DataLanguage;
import dev.meshwright.usecases.validators.DataLanguages;
import dev.meshwright.usecases.validators.RowReplay;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads samples with another schema than they were written with, by really decoding them: Avro
/// files by schema resolution, rows as Protobuf bytes, rows as JSON documents.
public final class ReplaySample {

  private final PreviewEngine engine;
  private final DataLanguages languages = new DataLanguages();

  public ReplaySample(PreviewEngine engine) {
    this.engine = engine;
  }

  /// @param reader the schema to read with
  /// @param writer the schema that rows are written with first, as a producer does; empty for the
  ///   bytes of an Avro file or of messages as they are, and the reader's for Protobuf; JSON needs
  ///   none
  public Result<ReplayReport> replay(
      SampleTable sample, SchemaChoice reader, Optional<SchemaChoice> writer, Progress progress) {
    Optional<DataLanguage> language = languages.of(reader.schema());
    if (language.isEmpty()) {
      String path = reader.schema().path();
      return Result.failed(
          Problem.error(
              "replay-not-possible", Location.startOf(path), path + " is not a schema.", ""));
    }
    if (!sample.problems().isEmpty()) {
      return new Result.Failed<>(sample.problems());
    }
    Optional<Result<ReplayReport>> messages =
        sample
            .messages()
            .filter(decoding -> writer.isEmpty())
            .flatMap(decoding -> language.get().replayMessages(sample, decoding, reader, progress));
    return messages.orElseGet(() ->
        language
            .get()
            .ownFiles()
            .map(files -> fileOrRows(sample, files, language.get(), reader, writer, progress))
            .orElseGet(() -> rows(sample, language.get(), reader, writer, progress)));
  }

  private Result<ReplayReport> fileOrRows(
      SampleTable sample,
      DataLanguage.OwnFiles files,
      DataLanguage language,
      SchemaChoice reader,
      Optional<SchemaChoice> writer,
      Progress progress) {
    return switch (engine.inspect(sample, progress)) {
      case Result.Failed<SampleInfo> bad -> new Result.Failed<>(bad.problems());
      case Result.Ok<SampleInfo>(SampleInfo known, _)
          when known.format() == files.format() && !Files.isDirectory(sample.path()) ->
          files.replay(sample, reader, writer, progress);
      case Result.Ok<SampleInfo> _ -> rows(sample, language, reader, writer, progress);
    };
  }

  private Result<ReplayReport> rows(
      SampleTable sample,
      DataLanguage language,
      SchemaChoice reader,
      Optional<SchemaChoice> writer,
      Progress progress) {
    return language
        .replayRows(sample.label(), reader, writer)
        .flatMap(making -> rows(sample, making, progress));
  }

  private Result<ReplayReport> rows(
      SampleTable sample, Function<List<Column>, Result<RowReplay>> making, Progress progress) {
    Result<RowSource> run = engine.run(SampleQueries.all(sample), progress);
    if (!(run instanceof Result.Ok<RowSource>(RowSource rows, var notes))) {
      return new Result.Failed<>(run.problems());
    }
    Progress.Registration hook = progress.onCancel(rows::close);
    try (rows) {
      return making.apply(rows.columns()).flatMap(replay -> replay.all(rows, progress)).with(notes);
    } finally {
      hook.close();
    }
  }
}
