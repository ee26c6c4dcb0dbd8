package dev.meshwright.usecases.gate.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be asked of a commit.
public enum GateCheck {
  /// Schemas hold what their modes promise to those who read and write with other versions.
  COMPATIBILITY,
  /// Schemas that changed keep the rules of lint.
  LINT,
  /// Tests of transformations that changed pass.
  TESTS,
  /// Samples fit the schemas of their rows, where one of the two changed.
  CONFORMANCE,
  /// Contracts, products and settings can be read and name what is there.
  CONTRACTS;

  /// As settings have it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<GateCheck> of(String word) {
    return Arrays.stream(values()).filter(check -> check.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(GateCheck::word).toList();
  }
}
