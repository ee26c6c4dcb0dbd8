package dev.meshwright.app.shell;

/// What can be asked of the window as a whole.
interface ShellActions {

  /// Finds files, types, fields, commands and what was open lately.
  void search();

  /// Lists every command.
  void showPalette();

  void showSettings();

  /// Runs a command by its id, if it is possible.
  void run(String command);

  /// The keys of a command as they are now; empty when there are none.
  String keys(String command);
}
