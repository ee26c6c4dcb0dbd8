package dev.meshwright.usecases.validators;

import dev.meshwright.data.message.Payload;
import dev.meshwright.data.replay.MessageReplay;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.schema.proto.data.ProtoBytesReplay;
import dev.meshwright.schema.proto.data.ProtoMessages;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads the very bytes of Protobuf messages with another schema.
///
/// @param decoding how the sample holds them
record ProtobufMessageReplay(SampleTable sample, MessageDecoding decoding) {

  Result<ReplayReport> replay(
      MessageType.Protobuf written,
      ProtoMessages reader,
      Optional<String> message,
      Progress progress) {
    return ProtoBytesReplay.of(written, sample.label(), reader, message)
        .flatMap(replay ->
            new MessageReplay(decoding, replay.tally(), payload -> again(replay, payload))
                .all(sample, progress));
  }

  private void again(ProtoBytesReplay replay, Payload payload) throws MalformedMessageException {
    if (decoding.framing() == MessageDecoding.Framing.JSON) {
      replay.json(new String(payload.bytes(), StandardCharsets.UTF_8));
    } else {
      replay.bytes(payload.bytes(), payload.from());
    }
  }
}
