package dev.meshwright.data.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes primitives, big-endian, into a buffer that grows.
public final class Encoder {

  private byte[] buffer = new byte[512];
  private int size;

  public int size() {
    return size;
  }

  /// Forgets what was written, and keeps the buffer.
  public void clear() {
    size = 0;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(buffer, size);
  }

  public void u8(int value) {
    room(1);
    buffer[size++] = (byte) value;
  }

  /// A constant by its place: the order of these enums is part of the exchange's version.
  @SuppressWarnings("EnumOrdinal")
  public void constant(Enum<?> constant) {
    u8(constant.ordinal());
  }

  public void bool(boolean value) {
    u8(value ? 1 : 0);
  }

  public void i32(int value) {
    room(4);
    putInt(size, value);
    size += 4;
  }

  /// Overwrites an integer written before.
  public void i32At(int at, int value) {
    putInt(at, value);
  }

  public void i64(long value) {
    room(8);
    putInt(size, (int) (value >>> 32));
    putInt(size + 4, (int) value);
    size += 8;
  }

  /// A number that is usually small: 1 to 10 bytes.
  public void varint(long value) {
    room(10);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      buffer[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[size++] = (byte) rest;
  }

  public void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public void bytes(byte[] bytes) {
    varint(bytes.length);
    raw(bytes, 0, bytes.length);
  }

  /// Bytes without their length.
  public void raw(byte[] bytes, int from, int count) {
    room(count);
    System.arraycopy(bytes, from, buffer, size, count);
    size += count;
  }

  public <T> void optional(Optional<T> value, BiConsumer<Encoder, ? super T> write) {
    bool(value.isPresent());
    value.ifPresent(present -> write.accept(this, present));
  }

  public <T> void list(List<T> values, BiConsumer<Encoder, ? super T> write) {
    varint(values.size());
    for (T value : values) {
      write.accept(this, value);
    }
  }

  private void room(int count) {
    if (buffer.length - size < count) {
      buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, count), buffer.length * 2));
    }
  }

  private void putInt(int at, int value) {
    buffer[at] = (byte) (value >>> 24);
    buffer[at + 1] = (byte) (value >>> 16);
    buffer[at + 2] = (byte) (value >>> 8);
    buffer[at + 3] = (byte) value;
  }
}
