package dev.meshwright.data.message;

import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageDecoding.Envelope;
import dev.meshwright.model.data.MessageType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of a message that its schema describes.
public final class Payload {

  private static final int CONFLUENT_HEADER = 5;
  private static final int MAX_INDEXES = 100;

  private final byte[] bytes;
  private final int from;
  private final Optional<Integer> schemaId;
  private final List<Integer> messageIndexes;

  private Payload(
      byte[] bytes, int from, Optional<Integer> schemaId, List<Integer> messageIndexes) {
    this.bytes = bytes;
    this.from = from;
    this.schemaId = schemaId;
    this.messageIndexes = List.copyOf(messageIndexes);
  }

  /// Of the whole message.
  public byte[] bytes() {
    return bytes;
  }

  /// The payload's first byte.
  public int from() {
    return from;
  }

  public int length() {
    return bytes.length - from;
  }

  /// As a registry numbers it, when the envelope says so.
  public Optional<Integer> schemaId() {
    return schemaId;
  }

  /// The place of a Protobuf message in its file, when the envelope says so.
  public List<Integer> messageIndexes() {
    return messageIndexes;
  }

  public static Payload of(byte[] bytes, Envelope envelope, MessageType type)
      throws MalformedMessageException {
    return switch (envelope) {
      // The decoder looks at the fingerprint itself: it knows the schema.
      case NONE, SINGLE_OBJECT -> new Payload(bytes, 0, Optional.empty(), List.of());
      case CONFLUENT -> confluent(bytes, type instanceof MessageType.Protobuf);
    };
  }

  private static Payload confluent(byte[] bytes, boolean indexed) throws MalformedMessageException {
    if (bytes.length == 0 || bytes[0] != 0) {
      throw new MalformedMessageException(
          "",
          0,
          bytes.length == 0
              ? "it is empty, without the header of a registry's message"
              : "it does not begin with the zero byte of a registry's message");
    }
    if (bytes.length < CONFLUENT_HEADER) {
      throw new MalformedMessageException(
          "", bytes.length, "it ends inside the number of its schema");
    }
    Optional<Integer> id = Optional.of(ByteBuffer.wrap(bytes).getInt(1));
    if (!indexed) {
      return new Payload(bytes, CONFLUENT_HEADER, id, List.of());
    }
    Varints in = new Varints(bytes, CONFLUENT_HEADER);
    long count = in.zigzag();
    if (count < 0 || count > MAX_INDEXES) {
      throw new MalformedMessageException(
          "", CONFLUENT_HEADER, "its list of message indexes is damaged");
    }
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      indexes.add(Math.clamp(in.zigzag(), -1, Integer.MAX_VALUE));
    }
    return new Payload(bytes, in.at(), id, indexes.isEmpty() ? List.of(0) : indexes);
  }
}
