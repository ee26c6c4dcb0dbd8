package dev.meshwright.usecases.validators;

import dev.meshwright.data.message.Payload;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageDecoding.Envelope;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.schema.proto.data.ProtoReading;
import java.util.Arrays;

/// Reads messages by a message type of Protobuf.
final class ProtobufReading implements MessageReading {

  private final ProtoReading reading;

  ProtobufReading(ProtoReading reading) {
    this.reading = reading;
  }

  @Override
  public String type() {
    return reading.type();
  }

  @Override
  public boolean sibling() {
    return true;
  }

  @Override
  public Read read(byte[] payload) throws MalformedMessageException {
    ProtoReading.Read read = reading.read(payload, 0);
    if (read.known() == 0 && !read.strangers().isEmpty()) {
      throw new MalformedMessageException(
          "", -1, "it would be read as an empty message: no field of the data is known");
    }
    return new Read(read.json(), read.strangers());
  }

  @Override
  public Read readJson(String json) throws MalformedMessageException {
    ProtoReading.Read read = reading.readJson(json);
    return new Read(read.json(), read.strangers());
  }

  @Override
  public boolean delimited() {
    return true;
  }

  @Override
  public byte[] write(String json) throws MalformedMessageException {
    return reading.write(json);
  }

  /// The header goes on with the place of the message in its file.
  @Override
  public byte[] behindHeader(byte[] framed) throws MalformedMessageException {
    Payload payload =
        Payload.of(framed, Envelope.CONFLUENT, new MessageType.Protobuf("", reading.type()));
    if (!reading.isAt(payload.messageIndexes())) {
      throw new MalformedMessageException(
          "", HEADER, "it is another message of its file: number " + payload.messageIndexes());
    }
    return Arrays.copyOfRange(framed, payload.from(), framed.length);
  }
}
