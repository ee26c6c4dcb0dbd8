package dev.meshwright.data.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A member that objects at one place have.
final class Field {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long[] NEVER = {};

  private final byte[] key;

  /// The key in quotes and the colon, in words of eight bytes; in the last one zeros follow.
  private final long[] words;

  private final int length;
  private final long lastMask;
  private final String name;
  private final JsonShape shape;
  private long object;

  /// @param key the name in UTF-8
  Field(byte[] key, String name, JsonShape shape) {
    this.key = key;
    this.length = key.length + 3;
    this.words = isPlain(key) ? words(name) : NEVER;
    this.lastMask = -1L >>> (8 * (-length & 7));
    this.name = name;
    this.shape = shape;
  }

  private static boolean isPlain(byte[] key) {
    for (byte b : key) {
      if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
        return false;
      }
    }
    return true;
  }

  private static long[] words(String name) {
    byte[] bytes = ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
    long[] words = new long[padded.length / 8];
    for (int i = 0; i < words.length; i++) {
      words[i] = (long) LONG.get(padded, 8 * i);
    }
    return words;
  }

  /// Behind the key, its quotes and the colon, when just this begins at `at`; else negative.
  int behindKey(byte[] buffer, int at) {
    int last = words.length - 1;
    if (last < 0 || at + 8 * words.length > buffer.length) {
      return -1;
    }
    for (int i = 0; i < last; i++) {
      if ((long) LONG.get(buffer, at + 8 * i) != words[i]) {
        return -1;
      }
    }
    long ending = (long) LONG.get(buffer, at + 8 * last) & lastMask;
    return ending == words[last] ? at + length : -1;
  }

  byte[] key() {
    return key;
  }

  String name() {
    return name;
  }

  JsonShape shape() {
    return shape;
  }

  /// Whether this object did not have it before.
  boolean isFirstIn(long number) {
    boolean first = object != number;
    object = number;
    return first;
  }
}
