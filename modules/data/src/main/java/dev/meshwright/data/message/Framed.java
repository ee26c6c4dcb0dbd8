package dev.meshwright.data.message;

/// What stands at a place in a file of messages.
public sealed interface Framed {

  /// Number of the message in its file, from 1.
  long number();

  /// Of its first byte in the uncompressed file.
  long offset();

  /// Line on which it stands, from 1; for binary files its number.
  long line();

  /// A message, with its envelope if there is one.
  final class Message implements Framed {

    private final long number;
    private final long offset;
    private final long line;
    private final byte[] bytes;

    Message(long number, long offset, long line, byte[] bytes) {
      this.number = number;
      this.offset = offset;
      this.line = line;
      this.bytes = bytes;
    }

    @Override
    public long number() {
      return number;
    }

    @Override
    public long offset() {
      return offset;
    }

    @Override
    public long line() {
      return line;
    }

    public byte[] bytes() {
      return bytes;
    }
  }

  /// Something that is no message. What follows can be read all the same.
  record Damaged(long number, long offset, long line, String reason) implements Framed {}

  /// Where the next message begins is not known any more.
  record Lost(long number, long offset, long line, String reason) implements Framed {}
}
