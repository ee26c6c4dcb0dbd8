package dev.meshwright.data.message;

import dev.meshwright.model.data.MalformedMessageException;

/// Numbers of seven bits a byte in front of a payload.
final class Varints {

  private static final int MAX_SHIFT = 63;

  private final byte[] bytes;
  private int at;

  Varints(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  int at() {
    return at;
  }

  long zigzag() throws MalformedMessageException {
    long value = 0;
    for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
      if (at >= bytes.length) {
        throw new MalformedMessageException("", at, "it ends inside its list of message indexes");
      }
      byte next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new MalformedMessageException("", at, "a number of its message indexes is too long");
  }
}
