package dev.meshwright.app.workspace;

/// What a file's name is marked with: how it stands against its baseline, best first.
public enum Mark {
  /// Nothing to say: no schema, or unchanged.
  NONE,
  /// Changed, and every mode asked for holds.
  HOLDS,
  /// Changed in a way worth a look.
  CAUTION,
  /// Could not be proved either way.
  UNPROVED,
  /// The mode asked for does not hold.
  BREAKS,
  /// The file itself has errors.
  INVALID;

  public Mark worst(Mark other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
