package dev.meshwright.app;

import java.util.Arrays;
import java.util.Locale;

/// Prints what benchmarks of the window measured.
final class Figures {

  private Figures() {}

  /// Without the first quarter.
  static double[] warm(double[] values) {
    return Arrays.copyOfRange(values, values.length / 4, values.length);
  }

  static void print(String name, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-60s median %8.1f ms  95 %% %8.1f ms  most %8.1f ms%n",
        name,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[sorted.length - 1]);
  }
}
