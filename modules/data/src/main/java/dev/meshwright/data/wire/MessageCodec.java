package dev.meshwright.data.wire;

import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageType;

/// How messages are decoded, in binary form.
final class MessageCodec {

  private enum Kind {
    AVRO,
    PROTOBUF,
    JSON
  }

  private MessageCodec() {}

  static void decoding(Encoder out, MessageDecoding decoding) {
    out.constant(decoding.framing());
    out.constant(decoding.envelope());
    switch (decoding.type()) {
      case MessageType.Avro avro -> {
        out.constant(Kind.AVRO);
        out.text(avro.schema());
      }
      case MessageType.Protobuf protobuf -> {
        out.constant(Kind.PROTOBUF);
        out.text(protobuf.descriptors());
        out.text(protobuf.message());
      }
      case MessageType.Json json -> out.constant(Kind.JSON);
    }
  }

  static MessageDecoding decoding(Decoder in) throws WireException {
    return new MessageDecoding(
        in.constant(MessageDecoding.Framing.class),
        in.constant(MessageDecoding.Envelope.class),
        switch (in.constant(Kind.class)) {
          case AVRO -> new MessageType.Avro(in.text());
          case PROTOBUF -> new MessageType.Protobuf(in.text(), in.text());
          case JSON -> new MessageType.Json();
        });
  }
}
