package dev.meshwright.data.message;

/// What stands at a place in a file of messages.
public sealed interface Framed {

  /// Number of the message in its file, from 1.
  long number();

  /// Of its first byte in the uncompressed file.
  long offset();

  /// Line on which it stands, from 1; for binary files its number.
  long line();

  /// @param bytes with the envelope, if there is one
  record Message(long number, long offset, long line, byte[] bytes) implements Framed {}

  /// Something that is no message. What follows can be read all the same.
  record Damaged(long number, long offset, long line, String reason) implements Framed {}

  /// Where the next message begins is not known any more.
  record Lost(long number, long offset, long line, String reason) implements Framed {}
}
