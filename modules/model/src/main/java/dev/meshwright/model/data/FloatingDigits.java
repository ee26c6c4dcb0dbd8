package dev.meshwright.model.data;

import java.math.BigDecimal;

/// Floating-point numbers written for people: without an exponent as long as all digits before the
/// point are certain.
final class FloatingDigits {

  private static final double LARGEST = 1e15;
  private static final double SMALLEST = 1e-6;

  private FloatingDigits() {}

  /// @param written as Java writes it: the shortest digits that name the number
  static String of(double number, String written) {
    double size = Math.abs(number);
    boolean plain = size >= SMALLEST && size < LARGEST;
    return plain && written.indexOf('E') >= 0
        ? new BigDecimal(written).stripTrailingZeros().toPlainString()
        : written;
  }
}
