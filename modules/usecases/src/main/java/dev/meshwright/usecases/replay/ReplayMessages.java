package dev.meshwright.usecases.replay;

import dev.meshwright.data.message.Payload;
import dev.meshwright.data.replay.MessageReplay;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.schema.proto.data.ProtoBytesReplay;
import dev.meshwright.schema.proto.data.ProtoMessages;
import dev.meshwright.usecases.validators.RowValidators;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads the very bytes of messages with another schema of their language.
final class ReplayMessages {

  private final SampleTable sample;
  private final MessageDecoding decoding;

  ReplayMessages(SampleTable sample, MessageDecoding decoding) {
    this.sample = sample;
    this.decoding = decoding;
  }

  /// Empty when the reader's language is another than that of the messages.
  Optional<Result<ReplayReport>> with(SchemaChoice reader, SchemaFormat format, Progress progress) {
    return switch (decoding.type()) {
      case MessageType.Avro written when format == SchemaFormat.AVRO ->
          Optional.of(
              RowValidators.avroSchema(reader.schema())
                  .flatMap(text -> MessageReplay.avro(sample, decoding, written, text, progress)));
      case MessageType.Protobuf written when format == SchemaFormat.PROTOBUF ->
          Optional.of(protobuf(written, reader, progress));
      case MessageType.Avro other -> Optional.empty();
      case MessageType.Protobuf other -> Optional.empty();
      case MessageType.Json documents -> Optional.empty();
    };
  }

  private Result<ReplayReport> protobuf(
      MessageType.Protobuf written, SchemaChoice reader, Progress progress) {
    Result<ProtoMessages> reading = RowValidators.messages(reader.schema());
    return reading
        .flatMap(messages -> ProtoBytesReplay.of(written, sample.label(), messages, reader.type()))
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
