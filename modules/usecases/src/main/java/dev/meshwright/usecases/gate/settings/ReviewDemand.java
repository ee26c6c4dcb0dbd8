package dev.meshwright.usecases.gate.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be asked of a review before it is merged.
public enum ReviewDemand {
  /// No thread is open.
  RESOLVED,
  /// Every change that breaks somebody is accepted or waived, and nobody disagrees.
  DECIDED,
  /// Somebody signed off what is to be seen now.
  SIGNED;

  /// As settings have it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReviewDemand> of(String word) {
    return Arrays.stream(values()).filter(demand -> demand.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(ReviewDemand::word).toList();
  }
}
