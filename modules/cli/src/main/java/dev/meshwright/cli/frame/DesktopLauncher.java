package dev.meshwright.cli.frame;

import java.nio.file.Path;
import java.util.Optional;

/// Starts the desktop for the command line, which knows nothing of screens. No class of a screen is
/// loaded before one of these methods is called.
public interface DesktopLauncher {

  /// Opens the window and returns when it is closed.
  ///
  /// @param folder the workspace to open; empty for the start page
  ExitCode open(Optional<Path> folder);

  /// Opens the demo workspace, which is already made; without a display, or when `headless`, plays
  /// the core loop in it instead, says each step on the console and leaves pictures.
  ///
  /// @param folder where the demo workspace is
  ExitCode demo(Path folder, boolean headless, Console console);
}
