package dev.meshwright.data.message;

import java.io.IOException;
import java.util.Optional;

/// Messages behind their lengths.
final class BinaryFrames {

  private static final int MAX_SHIFT = 28;

  /// Nothing is left where a length could stand.
  private static final long END = -1;

  private static final long DAMAGED = -2;

  /// Reads a length.
  private interface Length {
    long read(CountedInput in) throws IOException;
  }

  private BinaryFrames() {}

  static MessageReader.Frames delimited() {
    return (in, number) -> next(in, number, BinaryFrames::varint);
  }

  static MessageReader.Frames sized() {
    return (in, number) -> next(in, number, BinaryFrames::four);
  }

  private static Optional<Framed> next(CountedInput in, long number, Length reading)
      throws IOException {
    long start = in.count();
    long length = reading.read(in);
    if (length == END) {
      return Optional.empty();
    }
    if (length < 0) {
      return Optional.of(new Framed.Lost(number, start, number, "there is no length of a message"));
    }
    if (length > MessageReader.LONGEST) {
      return Optional.of(
          new Framed.Lost(
              number,
              start,
              number,
              "its length would be "
                  + length
                  + " bytes; the longest read is "
                  + MessageReader.LONGEST));
    }
    long offset = in.count();
    byte[] bytes = in.readNBytes((int) length);
    return Optional.of(
        bytes.length < length
            ? new Framed.Lost(
                number,
                start,
                number,
                "its length is " + length + " bytes, but the file ends after " + bytes.length)
            : new Framed.Message(number, offset, number, bytes));
  }

  /// The whole file, which may be empty: a message without fields is.
  static Optional<Framed> whole(CountedInput in, long number) throws IOException {
    if (number > 1) {
      return Optional.empty();
    }
    byte[] bytes = in.readNBytes(MessageReader.LONGEST + 1);
    return Optional.of(
        bytes.length > MessageReader.LONGEST
            ? new Framed.Lost(
                1, 0, 1, "it is longer than the " + MessageReader.LONGEST + " bytes that are read")
            : new Framed.Message(1, 0, 1, bytes));
  }

  private static long varint(CountedInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
      int next = in.read();
      if (next < 0) {
        return shift == 0 ? END : DAMAGED;
      }
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    return DAMAGED;
  }

  private static long four(CountedInput in) throws IOException {
    byte[] bytes = in.readNBytes(Integer.BYTES);
    if (bytes.length == 0) {
      return END;
    }
    return bytes.length < Integer.BYTES
        ? DAMAGED
        : Integer.toUnsignedLong(java.nio.ByteBuffer.wrap(bytes).getInt());
  }
}
