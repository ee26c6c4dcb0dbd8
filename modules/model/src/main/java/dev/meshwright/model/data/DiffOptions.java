package dev.meshwright.model.data;

import java.util.List;

/// How two results are compared.
///
/// @param key columns that tell rows apart; empty to look for one, and to compare as a multiset
///   when there is none
/// @param whole whether to compare as a multiset without looking for a key
/// @param tolerance relative difference up to which floating-point numbers count as equal, where
///   that is asked for: parallel sums differ in their last digits
public record DiffOptions(List<String> key, boolean whole, double tolerance) {

  public DiffOptions {
    key = List.copyOf(key);
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw new IllegalArgumentException("not a relative tolerance: " + tolerance);
    }
  }

  public DiffOptions(List<String> key, double tolerance) {
    this(key, false, tolerance);
  }

  /// By an inferred key, every value as it is.
  public static DiffOptions usual() {
    return new DiffOptions(List.of(), 0);
  }
}
