package dev.meshwright.data.worker;

/// Beginnings of what is too long to hand over.
final class Truncation {

  private Truncation() {}

  /// At most `length` code units; a pair of surrogates is not torn apart.
  static String text(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splits = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }
}
