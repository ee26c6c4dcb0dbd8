package dev.meshwright.data.conformance;

import dev.meshwright.data.json.Framing;
import dev.meshwright.data.json.JsonDocuments;
import dev.meshwright.data.json.MalformedJsonException;
import dev.meshwright.data.sample.DecompressingInput;
import dev.meshwright.data.sample.SampleContent;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Holds the documents of a JSON sample against a schema as they are in the file: with the literals
/// of their numbers, their texts, and members that are null apart from those that are absent.
public final class JsonFiles {

  private static final int BETWEEN_REPORTS = 2_000;

  private final TableFiles sample;
  private final Framing framing;
  private final InstanceValidator.Prepared schema;
  private final Progress progress;
  private final Tally tally = new Tally();

  private JsonFiles(
      TableFiles sample, Framing framing, InstanceValidator.Prepared schema, Progress progress) {
    this.sample = sample;
    this.framing = framing;
    this.schema = schema;
    this.progress = progress;
  }

  /// How the documents of a sample follow one another; empty when it is no readable JSON.
  public static Optional<Framing> framing(TableFiles sample) {
    if (!sample.problems().isEmpty() || sample.messages().isPresent() || sample.parts().isEmpty()) {
      return Optional.empty();
    }
    return SampleContent.of(sample)
        .optional()
        .flatMap(content ->
            switch (content.format()) {
              case JSON -> Optional.of(Framing.VALUES);
              case NDJSON -> Optional.of(Framing.LINES);
              case CSV, PARQUET, AVRO, MESSAGES -> Optional.empty();
            });
  }

  /// Reads all parts; the rows are those of the sample's table.
  public static Result<ConformanceReport> check(
      TableFiles sample, Framing framing, InstanceValidator.Prepared schema, Progress progress) {
    return new JsonFiles(sample, framing, schema, progress).check();
  }

  private Result<ConformanceReport> check() {
    for (int i = 0; i < sample.parts().size(); i++) {
      PartFile part = sample.parts().get(i);
      try (InputStream in = DecompressingInput.openText(Path.of(part.path())).in()) {
        new JsonDocuments(in, i, () -> false)
            .<RuntimeException>read(
                framing, (bytes, from, to, place) -> check(bytes, from, to - from));
      } catch (MalformedJsonException malformed) {
        return Result.failed(malformed.problem(part.label()));
      } catch (IOException unreadable) {
        return Result.failed(
            Problem.error(
                "sample-unreadable",
                Location.startOf(part.label()),
                part.label() + " cannot be read: " + unreadable.getMessage(),
                "Check that the file is there, whole, and may be read."));
      }
    }
    return Result.ok(tally.report());
  }

  private void check(byte[] bytes, int from, int length) {
    if (tally.rows() % BETWEEN_REPORTS == 0) {
      progress.checkCancelled();
      progress.report("Checked " + tally.rows() + " rows", -1);
    }
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    tally.add(JsonProblems.of(schema.validateText(text)));
  }
}
