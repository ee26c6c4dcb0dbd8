package dev.meshwright.uikit.editor;

/// Lines to be told apart as changed, by a color and a sign beside them.
///
/// @param first from 0
/// @param count at least 1
public record ChangedLines(int first, int count, Kind kind) {

  /// How they changed.
  public enum Kind {
    ADDED("+", "line-added"),
    REMOVED("\u2212", "line-removed"),
    CHANGED("~", "line-changed");

    private final String sign;
    private final String styleClass;

    Kind(String sign, String styleClass) {
      this.sign = sign;
      this.styleClass = styleClass;
    }

    String sign() {
      return sign;
    }

    String styleClass() {
      return styleClass;
    }
  }
}
