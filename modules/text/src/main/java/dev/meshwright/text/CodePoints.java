package dev.meshwright.text;

import java.util.Arrays;

/// Turns code point indexes of one text into UTF-16 offsets.
final class CodePoints {

  /// The code point indexes of those that take two code units, ascending.
  private final int[] wide;

  private final int length;

  private CodePoints(int[] wide, int length) {
    this.wide = wide;
    this.length = length;
  }

  static CodePoints of(String text) {
    int[] wide = new int[0];
    int count = 0;
    for (int at = 0; at + 1 < text.length(); at++) {
      if (Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
        if (count == wide.length) {
          wide = Arrays.copyOf(wide, Math.max(16, count * 2));
        }
        wide[count] = at - count;
        count++;
        at++;
      }
    }
    return new CodePoints(Arrays.copyOf(wide, count), text.length());
  }

  int offset(int codePoint) {
    int found = Arrays.binarySearch(wide, codePoint);
    int before = found >= 0 ? found : -found - 1;
    return Math.min(codePoint + before, length);
  }
}
