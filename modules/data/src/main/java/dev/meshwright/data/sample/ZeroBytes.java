package dev.meshwright.data.sample;

import java.util.Optional;

/// What zero bytes at a file's beginning say of it.
final class ZeroBytes {

  private static final int FEWEST = 4;
  private static final int CONTROL_SHARE = 10;

  /// Characters whose other byte is zero, such as U+4E00, are so much rarer.
  private static final int OTHERS_SHARE = 10;

  private ZeroBytes() {}

  /// Whether many of every second byte, of the low or of the high ones, are zero as in UTF-16, and
  /// hardly any other.
  ///
  /// @return whether low bytes come first; empty for what is not UTF-16
  public static Optional<Boolean> utf16(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int half = bytes.length / 2;
    int zeros = even + odd;
    boolean both = Math.min(even, odd) * OTHERS_SHARE > Math.max(even, odd);
    if (half < FEWEST || zeros <= half / 2 || both) {
      return Optional.empty();
    }
    return Optional.of(odd > even);
  }

  /// Whether so many bytes are control characters that it is no text.
  public static boolean binary(byte[] bytes) {
    int control = 0;
    boolean zero = false;
    for (byte b : bytes) {
      zero |= b == 0;
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        control++;
      }
    }
    return zero && control * CONTROL_SHARE > bytes.length;
  }
}
