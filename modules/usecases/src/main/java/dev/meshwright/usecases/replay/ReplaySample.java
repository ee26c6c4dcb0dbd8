package dev.meshwright.usecases.replay;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.replay.AvroReplay;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.schema.proto.data.ProtoMessages;
import dev.meshwright.schema.proto.data.ProtoReplay;
import dev.meshwright.schema.proto.data.ProtoRows;
import dev.meshwright.usecases.sample.SampleQueries;
import dev.meshwright.usecases.validators.RowValidators;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.nio.file.Files;
import java.util.Optional;

/// Reads samples with another schema than they were written with, by really decoding them: Avro
/// files by schema resolution, rows as Protobuf bytes, rows as JSON documents.
public final class ReplaySample {

  private final PreviewEngine engine;
  private final RowValidators validators = new RowValidators();
  private final SchemaDetector kinds = new SchemaDetector();

  public ReplaySample(PreviewEngine engine) {
    this.engine = engine;
  }

  /// @param reader the schema to read with
  /// @param writer the schema that rows are written with first, as a producer does; empty for the
  ///   bytes of an Avro file or of messages as they are, and the reader's for Protobuf; JSON needs
  ///   none
  public Result<ReplayReport> replay(
      SampleTable sample, SchemaChoice reader, Optional<SchemaChoice> writer, Progress progress) {
    Optional<SchemaFormat> format = kinds.formatOf(reader.schema().path(), reader.schema().files());
    if (format.isEmpty()) {
      return Result.failed(
          problem(reader.schema().path(), reader.schema().path() + " is not a schema.", ""));
    }
    if (!sample.problems().isEmpty()) {
      return new Result.Failed<>(sample.problems());
    }
    Optional<Result<ReplayReport>> messages =
        writer.isEmpty()
            ? sample
                .messages()
                .flatMap(decoding ->
                    new ReplayMessages(sample, decoding).with(reader, format.get(), progress))
            : Optional.empty();
    if (messages.isPresent()) {
      return messages.get();
    }
    return switch (format.get()) {
      case AVRO -> avro(sample, reader, writer, progress);
      case PROTOBUF -> proto(sample, reader, writer.orElse(reader), progress);
      case JSON_SCHEMA -> json(sample, reader, progress);
    };
  }

  private Result<ReplayReport> avro(
      SampleTable sample, SchemaChoice reader, Optional<SchemaChoice> writer, Progress progress) {
    Result<SampleInfo> info = engine.inspect(sample, progress);
    if (info instanceof Result.Failed<SampleInfo> bad) {
      return new Result.Failed<>(bad.problems());
    }
    boolean container =
        info.optional().filter(known -> known.format() == SampleFormat.AVRO).isPresent();
    Result<String> reading = RowValidators.avroText(reader.schema());
    if (!container || Files.isDirectory(sample.path())) {
      return writer.isEmpty()
          ? Result.failed(noBytes(sample))
          : RowValidators.avroText(writer.get().schema())
              .flatMap(from -> reading.flatMap(to -> avroRows(sample, from, to, progress)));
    }
    return writer.isEmpty()
        ? reading.flatMap(to -> AvroReplay.of(sample.path(), sample.label(), to, progress))
        : RowValidators.avroText(writer.get().schema())
            .flatMap(from ->
                reading.flatMap(to ->
                    AvroReplay.of(sample.path(), sample.label(), Optional.of(from), to, progress)));
  }

  private Result<ReplayReport> avroRows(
      SampleTable sample, String writer, String reader, Progress progress) {
    return rows(
        sample,
        progress,
        rows ->
            AvroReplay.ofRows(sample.label(), writer, reader, rows.columns()).map(RowReplay::of));
  }

  private static Problem noBytes(SampleTable sample) {
    return problem(
        sample.label(),
        sample.label() + " is not an Avro file, so it has no bytes that Avro could read again.",
        "Name the schema that its rows are written with first, or use validate to see whether they"
            + " fit.");
  }

  private Result<ReplayReport> proto(
      SampleTable sample, SchemaChoice reader, SchemaChoice writer, Progress progress) {
    Result<ProtoMessages> reading = RowValidators.messages(reader.schema());
    Result<ProtoMessages> writing = RowValidators.messages(writer.schema());
    return reading.flatMap(to ->
        writing.flatMap(from ->
            rows(
                sample,
                progress,
                rows ->
                    ProtoRows.of(from, writer.type(), rows.columns())
                        .flatMap(written -> ProtoReplay.of(written, to, reader.type()))
                        .map(RowReplay::of))));
  }

  private Result<ReplayReport> json(SampleTable sample, SchemaChoice reader, Progress progress) {
    return rows(sample, progress, rows -> validators.of(reader, rows.columns()).map(RowReplay::of));
  }

  /// Makes a replay for the columns of a result.
  @FunctionalInterface
  private interface Making {
    Result<RowReplay> of(RowSource rows);
  }

  private Result<ReplayReport> rows(SampleTable sample, Progress progress, Making making) {
    Result<RowSource> run = engine.run(SampleQueries.all(sample), progress);
    if (!(run instanceof Result.Ok<RowSource>(RowSource rows, var notes))) {
      return new Result.Failed<>(run.problems());
    }
    Progress.Registration hook = progress.onCancel(rows::close);
    try (rows) {
      return making.of(rows).flatMap(replay -> replay.all(rows, progress)).with(notes);
    } finally {
      hook.close();
    }
  }

  private static Problem problem(String path, String message, String hint) {
    return Problem.error("replay-not-possible", Location.startOf(path), message, hint);
  }
}
