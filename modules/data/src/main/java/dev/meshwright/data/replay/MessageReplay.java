package dev.meshwright.data.replay;

import dev.meshwright.data.avro.AvroPayloads;
import dev.meshwright.data.client.SampleFiles;
import dev.meshwright.data.message.Framed;
import dev.meshwright.data.message.MessageReader;
import dev.meshwright.data.message.Payload;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayTally;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the messages of a sample again, one by one, as they stand in its files.
public final class MessageReplay {

  private static final int ROWS_BETWEEN_LOOKS = 512;

  private final MessageDecoding decoding;
  private final ReplayTally tally;
  private final Reading reading;

  /// Reads a payload with another schema and counts what becomes of it.
  @FunctionalInterface
  public interface Reading {
    /// @throws MalformedMessageException when the schema that it was written with does not decode
    ///   it
    void again(Payload payload) throws MalformedMessageException;
  }

  /// @param tally in which `reading` counts
  public MessageReplay(MessageDecoding decoding, ReplayTally tally, Reading reading) {
    this.decoding = decoding;
    this.tally = tally;
    this.reading = reading;
  }

  /// Avro messages read with another schema.
  ///
  /// @param readerSchema as JSON; its references resolved
  public static Result<ReplayReport> avro(
      SampleTable sample,
      MessageDecoding decoding,
      MessageType.Avro written,
      String readerSchema,
      Progress progress) {
    AvroPayloads payloads;
    AvroReplay replay;
    try {
      payloads = new AvroPayloads(written.schema(), decoding);
      replay = AvroReplay.between(written.schema(), readerSchema);
    } catch (RuntimeException | StackOverflowError invalid) {
      return Result.failed(
          Problem.error(
              "replay-schema",
              Location.startOf(sample.label()),
              "A schema to read with is not valid: " + Reasons.of(invalid),
              "Correct the schema first."));
    }
    return new MessageReplay(
            decoding, replay.tally(), payload -> replay.replay(payloads.value(payload)))
        .all(sample, progress);
  }

  public Result<ReplayReport> all(SampleTable sample, Progress progress) {
    for (PartFile part : SampleFiles.of(sample).parts()) {
      try (MessageReader messages = MessageReader.open(Path.of(part.path()), decoding.framing())) {
        read(messages, progress);
      } catch (IOException unreadable) {
        return Result.failed(
            Problem.error(
                "sample-unreadable",
                Location.startOf(part.label()),
                part.label() + " cannot be read: " + Reasons.of(unreadable),
                "Correct or replace the file."));
      }
    }
    return Result.ok(tally.report());
  }

  private void read(MessageReader messages, Progress progress) throws IOException {
    Optional<Framed> next = messages.next();
    while (next.isPresent()) {
      if (tally.row() % ROWS_BETWEEN_LOOKS == 0) {
        progress.checkCancelled();
        progress.report("Read " + tally.row() + " messages", -1);
      }
      switch (next.get()) {
        case Framed.Message message -> again(message);
        case Framed.Damaged damaged -> tally.failure(damaged.reason());
        case Framed.Lost lost -> tally.failure(lost.reason());
      }
      tally.next();
      next = messages.next();
    }
  }

  private void again(Framed.Message message) {
    try {
      reading.again(Payload.of(message.bytes(), decoding.envelope(), decoding.type()));
    } catch (MalformedMessageException malformed) {
      String where = malformed.path().isEmpty() ? "" : malformed.path() + ": ";
      tally.failure("not as it was written: " + where + malformed.reason());
    }
  }
}
