package dev.meshwright.uikit.view;

/// What a colour means. A word or a sign always says it too.
public enum Tone {
  NEUTRAL("tone-neutral"),
  ACCENT("tone-accent"),
  SUCCESS("tone-success"),
  WARNING("tone-warning"),
  DANGER("tone-danger");

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  /// The class by which style sheets find it.
  public String styleClass() {
    return styleClass;
  }
}
