package dev.meshwright.data.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Line feeds in a buffer, eight bytes at a time: every byte of a sample is searched for them.
final class Newlines {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long FEEDS = ONES * '\n';

  private Newlines() {}

  /// The index of the first one; `to` when there is none.
  static int first(byte[] buffer, int from, int to) {
    int p = from;
    for (; p + Long.BYTES <= to; p += Long.BYTES) {
      long word = (long) LONG.get(buffer, p) ^ FEEDS;
      long zeros = (word - ONES) & ~word & HIGHS;
      if (zeros != 0) {
        return p + (Long.numberOfTrailingZeros(zeros) >>> 3);
      }
    }
    while (p < to && buffer[p] != '\n') {
      p++;
    }
    return p;
  }

  /// How many there are.
  static int count(byte[] buffer, int from, int to) {
    int count = 0;
    int p = from;
    for (; p + Long.BYTES <= to; p += Long.BYTES) {
      long word = (long) LONG.get(buffer, p) ^ FEEDS;
      long others = ((word & ~HIGHS) + ~HIGHS) | word;
      count += Long.bitCount(~others & HIGHS);
    }
    for (; p < to; p++) {
      count += buffer[p] == '\n' ? 1 : 0;
    }
    return count;
  }
}
