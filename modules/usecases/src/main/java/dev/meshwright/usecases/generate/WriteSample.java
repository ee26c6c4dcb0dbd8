package dev.meshwright.usecases.generate;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.text.Reasons;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.text.disk.Content;
import dev.meshwright.usecases.sample.SampleQueries;
import dev.meshwright.usecases.sample.SampleTables;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Writes generated rows as a sample, in any format.
public final class WriteSample {

  private final PreviewEngine engine;
  private final Supplier<SampleTables> samples;
  private final EncodeSample encoding = new EncodeSample();

  public WriteSample(PreviewEngine engine, Supplier<SampleTables> samples) {
    this.engine = engine;
    this.samples = samples;
  }

  /// @param schema that the rows were made from
  /// @param wanted the format; empty for that of the file's name
  /// @param target a new file
  /// @return how many rows; bad when the file is there, or it cannot be written in that format
  public Result<Long> write(
      SchemaChoice schema,
      GeneratedSample sample,
      Optional<GeneratedFormat> wanted,
      Path target,
      Progress progress) {
    String name = target.getFileName().toString();
    Optional<GeneratedFormat> format = wanted.or(() -> GeneratedFormat.ofName(name));
    if (format.isEmpty()) {
      return bad(
          target,
          name + " is of no format that is written here.",
          "Use one of " + GeneratedFormat.endingsOfAll() + ".");
    }
    if (Files.exists(target)) {
      return bad(target, target + " exists.", "Name a new file.");
    }
    try {
      if (!encoding.isOwn(schema, format.get())) {
        return exported(sample, format.get(), target, progress);
      }
      Result<byte[]> bytes = encoding.encode(schema, sample, format.get());
      if (bytes instanceof Result.Ok<byte[]>(byte[] content, var notes)) {
        new AtomicWriter().create(target, Content.of(content));
      }
      return bytes.map(written -> (long) sample.rows().size());
    } catch (FileAlreadyExistsException there) {
      return bad(target, target + " exists.", "Name a new file.");
    } catch (IOException unwritable) {
      return bad(target, target + " cannot be written: " + Reasons.of(unwritable), "");
    }
  }

  private Result<Long> exported(
      GeneratedSample sample, GeneratedFormat format, Path target, Progress progress)
      throws IOException {
    ExportFormat export =
        switch (format) {
          case CSV -> ExportFormat.CSV;
          case PARQUET -> ExportFormat.PARQUET;
          case AVRO -> ExportFormat.AVRO;
          case NDJSON, JSON, BINPB, PBJSON -> throw new IllegalArgumentException(format.name());
        };
    Path folder = Files.createTempDirectory("meshwright-generate");
    Path made = folder.resolve("rows.ndjson");
    try {
      Files.writeString(made, sample.lines());
      return engine.export(
          SampleQueries.all(samples.get().of(made, "rows.ndjson", "rows.ndjson")),
          export,
          target,
          progress);
    } finally {
      Files.deleteIfExists(made);
      Files.deleteIfExists(folder);
    }
  }

  private static Result<Long> bad(Path target, String message, String hint) {
    return Result.failed(
        Problem.error("generate-not-written", Location.startOf(target.toString()), message, hint));
  }
}
