package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.ReplayTally;
import java.util.List;
import java.util.Optional;

/// Parses bytes that were written with one schema with another, as consumers do while schemas
/// change. For one thread.
public final class ProtoBytesReplay {

  private final ProtoDecoder writer;
  private final Descriptor reader;
  private final ReplayTally tally = new ReplayTally();
  private final ProtoDifference difference = new ProtoDifference(tally);

  private ProtoBytesReplay(ProtoDecoder writer, Descriptor reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /// @param label what problems call the data
  /// @param reading the schema to read with
  /// @param name of its message; when empty the one with the writer's name, else the only one
  public static Result<ProtoBytesReplay> of(
      MessageType.Protobuf written, String label, ProtoMessages reading, Optional<String> name) {
    Optional<String> same = Optional.of(written.message()).filter(reading.names()::contains);
    return ProtoDecoder.of(written, label)
        .flatMap(writer ->
            reading
                .find(name.or(() -> same), List.of())
                .map(reader -> new ProtoBytesReplay(writer, reader)));
  }

  public ReplayTally tally() {
    return tally;
  }

  /// Reads one message, from the byte `from` on.
  ///
  /// @throws MalformedMessageException when the writer's schema cannot read it
  public void bytes(byte[] bytes, int from) throws MalformedMessageException {
    again(writer.parse(bytes, from), bytes, from);
  }

  /// Reads one message that is given as JSON.
  public void json(String json) throws MalformedMessageException {
    DynamicMessage written = writer.parseJson(json);
    again(written, written.toByteArray(), 0);
  }

  private void again(DynamicMessage written, byte[] bytes, int from) {
    try {
      difference.compare("", written, ProtoDecoder.parse(reader, bytes, from));
    } catch (MalformedMessageException refused) {
      tally.failure((refused.path().isEmpty() ? "" : refused.path() + ": ") + refused.reason());
    }
  }
}
