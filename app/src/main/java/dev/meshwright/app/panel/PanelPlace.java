package dev.meshwright.app.panel;

/// Where in the workbench a panel is shown.
public enum PanelPlace {
  /// Behind a tab on the left.
  LEFT,
  /// In the middle, without a tab.
  MIDDLE,
  /// Behind a tab below the middle.
  LOWER,
  /// Behind a tab on the right.
  RIGHT
}
