package dev.meshwright.usecases.review.scope;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be decided on a change.
public enum DecisionKind {
  /// It is as it is to be.
  ACCEPT,
  /// It is to be made in another way.
  CHANGE,
  /// It is decided later, for a reason.
  DEFER,
  /// It breaks somebody and may, for a reason and until a day.
  WAIVE;

  /// As files have it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DecisionKind> of(String word) {
    return Arrays.stream(values()).filter(choice -> choice.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(DecisionKind::word).toList();
  }

  /// Whether nothing is to be done about the change any more.
  public boolean settles() {
    return this == ACCEPT || this == WAIVE;
  }
}
