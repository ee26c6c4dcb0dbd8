package dev.meshwright.data.wire;

/// Encoded rows, not yet looked into.
public final class RowBytes {

  private final int count;
  private final byte[] bytes;

  /// @param bytes not to be changed afterwards
  public RowBytes(int count, byte[] bytes) {
    this.count = count;
    this.bytes = bytes;
  }

  public static RowBytes none() {
    return new RowBytes(0, new byte[0]);
  }

  public int count() {
    return count;
  }

  byte[] bytes() {
    return bytes;
  }
}
