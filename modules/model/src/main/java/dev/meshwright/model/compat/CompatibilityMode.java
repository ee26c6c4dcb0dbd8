package dev.meshwright.model.compat;

/// Who must be able to read whose data. "Old" is the earlier version, "new" the one under work.
public enum CompatibilityMode {
  /// Nothing is asked.
  NONE(false, false, false),
  /// New readers read old data.
  BACKWARD(true, false, false),
  /// Old readers read new data.
  FORWARD(false, true, false),
  FULL(true, true, false),
  /// As the plain mode, against every earlier version instead of the last.
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD_TRANSITIVE(false, true, true),
  FULL_TRANSITIVE(true, true, true);

  private final boolean backward;
  private final boolean forward;
  private final boolean transitive;

  CompatibilityMode(boolean backward, boolean forward, boolean transitive) {
    this.backward = backward;
    this.forward = forward;
    this.transitive = transitive;
  }

  public boolean asksBackward() {
    return backward;
  }

  public boolean asksForward() {
    return forward;
  }

  public boolean isTransitive() {
    return transitive;
  }
}
