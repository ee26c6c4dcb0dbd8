package dev.meshwright.model.compat;

/// Whether a direction holds. `UNKNOWN` is an answer: neither proved nor refuted.
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  /// Both hold: `NO` wins over `UNKNOWN`, which wins over `YES`.
  public Answer and(Answer other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
  }
}
