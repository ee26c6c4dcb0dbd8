package dev.meshwright.usecases.decode;

import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.usecases.decode.VersionReading.Outcome;
import dev.meshwright.usecases.validators.MessageReading;
import java.util.Optional;

/// Reads one message by many types. What seems to be an envelope may be the beginning of the
/// message itself: a message that is not read behind it is tried as a whole.
final class Reader {

  /// Characters of a value that are kept.
  private static final int MOST_SHOWN = 100_000;

  private final PastedMessage message;

  Reader(PastedMessage message) {
    this.message = message;
  }

  Outcome read(MessageReading type) {
    try {
      return reads(message.isJson() ? type.readJson(message.json()) : bytes(type));
    } catch (MalformedMessageException malformed) {
      return refused(malformed);
    }
  }

  private MessageReading.Read bytes(MessageReading type) throws MalformedMessageException {
    return switch (message.envelope()) {
      case NONE -> type.read(message.bytes());
      case SINGLE_OBJECT -> single(type);
      case CONFLUENT -> {
        try {
          yield behind(type.behindHeader(message.bytes()), type::read);
        } catch (MalformedMessageException behind) {
          try {
            yield type.read(message.bytes());
          } catch (MalformedMessageException whole) {
            throw behind;
          }
        }
      }
    };
  }

  /// Reads a payload.
  @FunctionalInterface
  private interface Reading<T> {
    T of(byte[] payload) throws MalformedMessageException;
  }

  /// Places in the payload are told as places in the message.
  private <T> T behind(byte[] payload, Reading<T> reading) throws MalformedMessageException {
    try {
      return reading.of(payload);
    } catch (MalformedMessageException inside) {
      int header = message.length() - payload.length;
      throw new MalformedMessageException(
          inside.path(), inside.offset() < 0 ? -1 : inside.offset() + header, inside.reason());
    }
  }

  private MessageReading.Read single(MessageReading type) throws MalformedMessageException {
    Optional<Long> fingerprint = type.fingerprint();
    if (fingerprint.isEmpty()) {
      throw new MalformedMessageException(
          "", -1, "it begins with the mark of a single object of Avro");
    }
    if (!fingerprint.equals(message.fingerprint())) {
      throw new MalformedMessageException(
          "",
          -1,
          "another schema wrote it: this one has the fingerprint " + hex(fingerprint.get()));
    }
    return behind(message.singleObject(), type::read);
  }

  static String hex(long fingerprint) {
    return "%016x".formatted(fingerprint);
  }

  /// Reads it as what another version wrote; empty for languages where that does not matter.
  ///
  /// @param name of the version that wrote it
  Optional<Outcome> readWrittenBy(MessageReading writer, String name, MessageReading type) {
    try {
      byte[] payload =
          switch (message.envelope()) {
            case NONE -> message.bytes();
            case SINGLE_OBJECT -> message.singleObject();
            case CONFLUENT -> writer.behindHeader(message.bytes());
          };
      return behind(payload, bytes -> type.readWrittenBy(writer, bytes))
          .map(read -> new Outcome.Reads(cut(read.json()), read.strangers(), Optional.of(name)));
    } catch (MalformedMessageException malformed) {
      return Optional.of(refused(malformed));
    }
  }

  private static Outcome reads(MessageReading.Read read) {
    return new Outcome.Reads(cut(read.json()), read.strangers(), Optional.empty());
  }

  private static String cut(String json) {
    return json.length() <= MOST_SHOWN ? json : json.substring(0, MOST_SHOWN) + " …";
  }

  private static Outcome refused(MalformedMessageException malformed) {
    return new Outcome.Refuses(malformed.path(), malformed.offset(), malformed.reason());
  }
}
