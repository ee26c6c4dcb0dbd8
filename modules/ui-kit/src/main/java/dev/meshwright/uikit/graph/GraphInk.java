package dev.meshwright.uikit.graph;

/// The colors of a graph by what they are for. The style sheet says them, so they follow the theme.
enum GraphInk {
  /// Behind everything.
  GROUND,
  FRAME,
  BOX,
  HEAD,
  SHADOW,
  BORDER,
  LINE,
  TEXT,
  SOFT,
  ACCENT,
  CHOSEN,
  ADDED,
  REMOVED,
  CHANGED,
  MATCH
}
