package dev.meshwright.cli.frame;

import java.nio.file.Path;
import java.util.Optional;

/// Starts the desktop for the command line, which knows nothing of screens. No class of a screen is
/// loaded before one of these methods is called.
public interface DesktopLauncher {

  /// Opens the window and returns when it is closed.
  ///
  /// @param place the folder to open, or a file to show in its repository; empty for the workspace
  ///   that was open last
  ExitCode open(Optional<Path> place);

  /// Opens the demo workspace, which is already made; without a display, or when `headless`, plays
  /// the core loop in it instead, says each step on the console, leaves pictures, and ends with the
  /// check that CI would make.
  ///
  /// @param folder where the demo workspace is
  ExitCode demo(Path folder, boolean headless, Console console);
}
