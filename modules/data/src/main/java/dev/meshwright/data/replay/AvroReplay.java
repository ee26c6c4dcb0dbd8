package dev.meshwright.data.replay;

import dev.meshwright.data.avro.AvroDataFiles;
import dev.meshwright.data.conformance.AvroRecords;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayTally;
import dev.meshwright.model.data.Row;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;

/// Reads rows as their writer meant them and as a reader with another schema gets them, and says
/// where the two differ. For one thread.
public final class AvroReplay {

  private static final int ROWS_BETWEEN_LOOKS = 512;

  private final Schema writer;
  private final Recoding reading;
  private final ReplayTally tally = new ReplayTally();
  private final FieldEffects effects;

  private AvroReplay(Schema writer, Schema reader) {
    this.writer = writer;
    this.reading = new Recoding(writer, reader);
    this.effects = new FieldEffects(reader, tally);
  }

  /// The rows of a file as a producer with another schema would write them.
  ///
  /// @param label what problems call the file
  /// @param writerSchema of that producer; empty for the bytes of the file as they are
  /// @param readerSchema the schema to read with, as JSON; its references resolved
  public static Result<ReplayReport> of(
      Path file,
      String label,
      Optional<String> writerSchema,
      String readerSchema,
      Progress progress) {
    return schema(label, readerSchema)
        .flatMap(reader -> {
          if (writerSchema.isEmpty()) {
            return read(file, label, Optional.empty(), reader, progress);
          }
          return schema(label, writerSchema.get())
              .flatMap(producer -> read(file, label, Optional.of(producer), reader, progress));
        });
  }

  /// The replay of rows that come from anywhere: each is written first, as a producer does.
  public static Result<Rows> ofRows(
      String label, String writerSchema, String readerSchema, List<Column> columns) {
    return schema(label, writerSchema)
        .flatMap(writer ->
            schema(label, readerSchema)
                .map(reader ->
                    new Rows(new AvroReplay(writer, reader), new AvroRecords(writer, columns))));
  }

  /// Rows, one by one.
  public static final class Rows {

    private final AvroReplay replay;
    private final AvroRecords records;

    private Rows(AvroReplay replay, AvroRecords records) {
      this.replay = replay;
      this.records = records;
    }

    /// Counts one row. A row that the writer's schema cannot hold counts as one that fails.
    public void replay(Row row) {
      AvroRecords.Made made = records.of(row);
      if (made.problems().isEmpty()) {
        replay.replay(made.record());
      } else {
        CellProblem first = made.problems().getFirst();
        replay.tally.failure("not written: " + first.path() + ": " + first.message());
      }
      replay.tally.next();
    }

    public ReplayReport report() {
      return replay.tally.report();
    }
  }

  private static Result<Schema> schema(String label, String json) {
    try {
      return Result.ok(new Schema.Parser().parse(json));
    } catch (RuntimeException | StackOverflowError invalid) {
      return Result.failed(
          Problem.error(
              "replay-schema",
              Location.startOf(label),
              "The schema to read or write with is not valid: " + Reasons.of(invalid),
              "Correct the schema first."));
    }
  }

  private static Result<ReplayReport> read(
      Path file, String label, Optional<Schema> producer, Schema reader, Progress progress) {
    try (DataFileReader<Object> data = AvroDataFiles.open(file.toFile())) {
      Schema own = data.getSchema();
      AvroReplay replay = new AvroReplay(producer.orElse(own), reader);
      Optional<Recoding> producing = producer.map(writer -> new Recoding(own, writer));
      return Result.ok(replay.read(data, producing, progress));
    } catch (IOException | AvroRuntimeException | StackOverflowError unreadable) {
      return Result.failed(
          Problem.error(
              "sample-unreadable",
              Location.startOf(label),
              label + " cannot be read as Avro: " + Reasons.of(unreadable),
              "Correct or replace the file."));
    }
  }

  /// A replay of single values.
  ///
  /// @throws AvroRuntimeException when a text is no schema
  static AvroReplay between(String writer, String reader) {
    return new AvroReplay(new Schema.Parser().parse(writer), new Schema.Parser().parse(reader));
  }

  ReplayTally tally() {
    return tally;
  }

  private ReplayReport read(
      DataFileReader<Object> data, Optional<Recoding> producing, Progress progress)
      throws IOException {
    while (data.hasNext()) {
      if (tally.row() % ROWS_BETWEEN_LOOKS == 0) {
        progress.checkCancelled();
        progress.report("Read " + tally.row() + " rows", -1);
      }
      Object row = data.next();
      if (producing.isPresent()) {
        produced(producing.get(), row).ifPresent(this::replay);
      } else {
        replay(row);
      }
      tally.next();
    }
    return tally.report();
  }

  private Optional<Object> produced(Recoding producing, Object row) {
    try {
      return Optional.of(producing.read(row));
    } catch (AvroRuntimeException | IOException refused) {
      tally.failure("not written: " + said(refused));
      return Optional.empty();
    }
  }

  void replay(Object row) {
    try {
      effects.compare(writer, row, reading.read(row));
    } catch (AvroRuntimeException | IOException refused) {
      tally.failure(said(refused));
    }
  }

  /// What is wrong, without the names of the two schemas before it where more follows.
  private static String said(Exception refused) {
    return Reasons.of(refused).replaceFirst("^Found [^ ,]+, expecting [^ ,]+, (?=.)", "");
  }
}
