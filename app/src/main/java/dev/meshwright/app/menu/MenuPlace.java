package dev.meshwright.app.menu;

/// The menus of the bar, in their order.
enum MenuPlace {
  FILE,
  EDIT,
  VIEW,
  GO,
  SCHEMA,
  REFACTOR,
  DATA,
  GIT,
  /// Commands that no other menu lists.
  TOOLS,
  HELP
}
