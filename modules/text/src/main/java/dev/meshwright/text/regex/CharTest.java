package dev.meshwright.text.regex;

/// A set of characters that answers quickly for those of ASCII.
final class CharTest {

  private final long low;
  private final long high;
  private final CharSet set;

  CharTest(CharSet set) {
    this.set = set;
    this.low = bits(set, 0);
    this.high = bits(set, 64);
  }

  boolean contains(int c) {
    if (c < 64) {
      return (low >>> c & 1) != 0;
    }
    return c < 128 ? (high >>> (c - 64) & 1) != 0 : set.contains(c);
  }

  private static long bits(CharSet set, int from) {
    long bits = 0;
    for (int i = 0; i < 64; i++) {
      if (set.contains(from + i)) {
        bits |= 1L << i;
      }
    }
    return bits;
  }
}
