package dev.meshwright.model.compat;

/// Whether something holds, such as a direction of compatibility. `UNKNOWN` is an answer: neither
/// proved nor refuted.
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  public static Answer of(boolean holds) {
    return holds ? YES : NO;
  }

  public Answer not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /// Both hold: `NO` wins over `UNKNOWN`, which wins over `YES`.
  public Answer and(Answer other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
  }
}
