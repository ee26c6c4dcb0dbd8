package dev.meshwright.app.shell;

/// What can be asked of the window as a whole.
interface ShellActions {

  /// Finds a file by a part of its name.
  void searchFiles();

  /// Lists every command.
  void showPalette();

  void showSettings();
}
