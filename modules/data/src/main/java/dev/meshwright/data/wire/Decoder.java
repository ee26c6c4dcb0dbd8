package dev.meshwright.data.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads what an [Encoder] wrote. Every length is checked against what is left.
final class Decoder {

  /// Reads one thing.
  @FunctionalInterface
  public interface Read<T> {
    T from(Decoder decoder) throws WireException;
  }

  private final byte[] bytes;
  private int at;

  public Decoder(byte[] bytes) {
    this.bytes = bytes;
  }

  public boolean atEnd() {
    return at == bytes.length;
  }

  public int u8() throws WireException {
    need(1);
    return bytes[at++] & 0xFF;
  }

  public boolean bool() throws WireException {
    return u8() != 0;
  }

  public int i32() throws WireException {
    need(4);
    int value = intAt(at);
    at += 4;
    return value;
  }

  public long i64() throws WireException {
    need(8);
    long value = ((long) intAt(at) << 32) | (intAt(at + 4) & 0xFFFF_FFFFL);
    at += 8;
    return value;
  }

  public long varint() throws WireException {
    long rest = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int next = u8();
      rest |= (long) (next & 0x7F) << shift;
      if ((next & 0x80) == 0) {
        return (rest >>> 1) ^ -(rest & 1);
      }
    }
    throw new WireException("a number without an end");
  }

  public String text() throws WireException {
    int length = length();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  public byte[] bytes() throws WireException {
    int length = length();
    byte[] copy = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return copy;
  }

  public <T> Optional<T> optional(Read<T> read) throws WireException {
    return bool() ? Optional.of(read.from(this)) : Optional.empty();
  }

  public <T> List<T> list(Read<T> read) throws WireException {
    int count = length();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read.from(this));
    }
    return values;
  }

  /// One of an enum's constants, by its ordinal.
  public <E extends Enum<E>> E constant(Class<E> type) throws WireException {
    int ordinal = u8();
    E[] constants = type.getEnumConstants();
    if (ordinal >= constants.length) {
      throw new WireException("no such " + type.getSimpleName() + ": " + ordinal);
    }
    return constants[ordinal];
  }

  /// A length or count: everything counted takes at least one byte.
  private int length() throws WireException {
    long length = varint();
    if (length < 0 || length > bytes.length - at) {
      throw new WireException("length " + length + " with " + (bytes.length - at) + " bytes left");
    }
    return (int) length;
  }

  private void need(int count) throws WireException {
    if (bytes.length - at < count) {
      throw new WireException("message ends early");
    }
  }

  private int intAt(int i) {
    return (bytes[i] & 0xFF) << 24
        | (bytes[i + 1] & 0xFF) << 16
        | (bytes[i + 2] & 0xFF) << 8
        | (bytes[i + 3] & 0xFF);
  }
}
