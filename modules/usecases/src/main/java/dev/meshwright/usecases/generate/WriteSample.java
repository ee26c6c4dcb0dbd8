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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Writes generated rows as a sample, in the format of the file's name.
public final class WriteSample {

  private final PreviewEngine engine;
  private final Supplier<SampleTables> samples;

  public WriteSample(PreviewEngine engine, Supplier<SampleTables> samples) {
    this.engine = engine;
    this.samples = samples;
  }

  /// @param target a new file
  /// @return how many rows; bad when the file is there, or its ending is of no format
  public Result<Long> write(GeneratedSample sample, Path target, Progress progress) {
    String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
    Optional<ExportFormat> format = formatOf(name);
    if (format.isEmpty()) {
      return bad(
          target,
          name + " is of no format that is written here.",
          "Use .ndjson, .csv, .parquet or .avro.");
    }
    if (Files.exists(target)) {
      return bad(target, target + " exists.", "Name a new file.");
    }
    byte[] lines = sample.lines().getBytes(StandardCharsets.UTF_8);
    try {
      if (format.get() == ExportFormat.NDJSON) {
        new AtomicWriter().create(target, Content.of(lines));
        return Result.ok((long) sample.rows().size());
      }
      Path folder = Files.createTempDirectory("meshwright-generate");
      Path made = folder.resolve("rows.ndjson");
      try {
        Files.write(made, lines);
        return engine.export(
            SampleQueries.all(samples.get().of(made, "rows.ndjson", "rows.ndjson")),
            format.get(),
            target,
            progress);
      } finally {
        Files.deleteIfExists(made);
        Files.deleteIfExists(folder);
      }
    } catch (FileAlreadyExistsException there) {
      return bad(target, target + " exists.", "Name a new file.");
    } catch (IOException unwritable) {
      return bad(target, target + " cannot be written: " + Reasons.of(unwritable), "");
    }
  }

  private static Optional<ExportFormat> formatOf(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "ndjson", "jsonl" -> Optional.of(ExportFormat.NDJSON);
      case "csv" -> Optional.of(ExportFormat.CSV);
      case "parquet" -> Optional.of(ExportFormat.PARQUET);
      case "avro" -> Optional.of(ExportFormat.AVRO);
      default -> Optional.empty();
    };
  }

  private static Result<Long> bad(Path target, String message, String hint) {
    return Result.failed(
        Problem.error("generate-not-written", Location.startOf(target.toString()), message, hint));
  }
}
