package dev.meshwright.app;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.DesktopLauncher;
import dev.meshwright.cli.frame.ExitCode;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the desktop for the command line. Loads no class of JavaFX before it is asked to.
final class WindowLauncher implements DesktopLauncher {

  private final boolean timing;

  WindowLauncher(boolean timing) {
    this.timing = timing;
  }

  @Override
  public ExitCode open(Optional<Path> place) {
    return DesktopRun.onDisplay(place, timing);
  }

  @Override
  public ExitCode demo(Path folder, boolean headless, Console console) {
    return headless || !Display.present()
        ? WalkthroughRun.headless(folder, console)
        : DesktopRun.onDisplay(Optional.of(folder), timing);
  }
}
