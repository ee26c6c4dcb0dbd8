package dev.meshwright.uikit.grid;

/// Something to know about a cell, shown by a sign, a color and a tooltip.
///
/// @param kind what it is
/// @param text for people: why the cell is marked
public record CellMark(Kind kind, String text) {

  /// What a mark says.
  public enum Kind {
    /// The value does not fit.
    PROBLEM("\u2717", "mark-problem"),
    /// The value is another one than before.
    CHANGED("~", "mark-changed"),
    /// The row was not there before.
    ADDED("+", "mark-added"),
    /// The row is not there any more.
    REMOVED("\u2212", "mark-removed");

    private final String sign;
    private final String styleClass;

    Kind(String sign, String styleClass) {
      this.sign = sign;
      this.styleClass = styleClass;
    }

    /// Stands before the value, so that color is not all there is.
    public String sign() {
      return sign;
    }

    String styleClass() {
      return styleClass;
    }
  }
}
