package dev.meshwright.usecases.compare;

/// Something that a schema can be compared with, as a list to choose from shows it.
///
/// @param title what it is called: `v1.2.0`, `main`, `1a2b3c4 Add orders`
/// @param note what tells it apart: who and when, or the kind of thing when that is all
public record BaselineChoice(Kind kind, Baseline baseline, String title, String note) {

  /// What kind of thing it is.
  public enum Kind {
    USUAL,
    TAG,
    BRANCH,
    COMMIT,
    FILE
  }
}
