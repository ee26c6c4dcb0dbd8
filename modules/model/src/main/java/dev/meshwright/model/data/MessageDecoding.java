package dev.meshwright.model.data;

/// How the messages of a sample are found in its files and decoded.
///
/// @param framing how they stand in a file
/// @param envelope what stands before the payload of each
public record MessageDecoding(Framing framing, Envelope envelope, MessageType type) {

  /// How messages are kept apart in a file.
  public enum Framing {
    /// The length of each before it, as a varint: what `writeDelimitedTo` of Protobuf gives.
    DELIMITED("delimited"),
    /// The length of each before it, in four bytes, the highest first.
    SIZED("sized"),
    /// One in base64 on each line; empty lines do not count.
    BASE64("base64"),
    /// The file is one message.
    WHOLE("whole"),
    /// JSON: one object a line, an array of objects, or one object.
    JSON("json");

    private final String word;

    Framing(String word) {
      this.word = word;
    }

    /// As settings say it.
    public String word() {
      return word;
    }
  }

  /// What stands before the payload of a message.
  public enum Envelope {
    NONE("none"),
    /// A zero byte and the schema's number in four bytes; for Protobuf the place of the message in
    /// its file behind it.
    CONFLUENT("confluent"),
    /// Avro's single-object encoding: a mark of two bytes and the schema's fingerprint.
    SINGLE_OBJECT("single-object");

    private final String word;

    Envelope(String word) {
      this.word = word;
    }

    /// As settings say it.
    public String word() {
      return word;
    }
  }
}
