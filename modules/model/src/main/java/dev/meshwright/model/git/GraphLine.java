package dev.meshwright.model.git;

/// A line of a graph of commits on its way through one row.
///
/// @param top the lane where it enters the row from above
/// @param bottom the lane where it leaves the row below
/// @param kind what it has to do with the commit of the row
/// @param color lanes of one branch have the same, whatever lane they are in
public record GraphLine(int top, int bottom, Kind kind, int color) {

  /// What a line has to do with the commit of its row.
  public enum Kind {
    /// It goes past.
    PAST,
    /// It comes from a child above; `bottom` is the lane of the commit.
    FROM_CHILD,
    /// It goes to a parent below; `top` is the lane of the commit.
    TO_PARENT
  }
}
