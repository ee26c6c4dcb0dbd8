package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayTally;
import dev.meshwright.model.data.Row;
import java.util.List;
import java.util.Optional;

/// Writes rows as bytes with one schema and parses the bytes with another, as consumers do while
/// schemas change. For one thread.
public final class ProtoReplay {

  private final ProtoRows writer;
  private final Descriptor reader;
  private final ProtoDifference difference;
  private final ReplayTally tally = new ReplayTally();

  private ProtoReplay(ProtoRows writer, Descriptor reader) {
    this.writer = writer;
    this.reader = reader;
    this.difference = new ProtoDifference(tally);
  }

  /// @param reading the schema to read with; its message is the one with the writer's name, else
  ///   the one named, else the only one
  public static Result<ProtoReplay> of(
      ProtoRows writer, ProtoMessages reading, Optional<String> name) {
    Optional<String> same = Optional.of(writer.message()).filter(reading.names()::contains);
    return reading
        .find(name.or(() -> same), List.of())
        .map(reader -> new ProtoReplay(writer, reader));
  }

  /// Counts one row. A row that the writer's schema cannot hold counts as one that fails.
  public void replay(Row row) {
    List<CellProblem> problems = writer.problems(row);
    if (problems.isEmpty()) {
      parse(writer.message(row));
    } else {
      CellProblem first = problems.getFirst();
      tally.failure("not written: " + first.path() + ": " + first.message());
    }
    tally.next();
  }

  private void parse(DynamicMessage written) {
    try {
      DynamicMessage read = DynamicMessage.parseFrom(reader, written.toByteString());
      if (read.isInitialized()) {
        difference.compare("", written, read);
      } else {
        tally.failure(
            "required fields are missing: " + String.join(", ", read.findInitializationErrors()));
      }
    } catch (InvalidProtocolBufferException refused) {
      tally.failure(String.valueOf(refused.getMessage()));
    }
  }

  public ReplayReport report() {
    return tally.report();
  }
}
