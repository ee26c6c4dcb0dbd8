package dev.meshwright.app;

import dev.meshwright.cli.Cli;
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
    if (!headless && Display.present()) {
      return DesktopRun.onDisplay(Optional.of(folder), timing);
    }
    ExitCode played = WalkthroughRun.headless(folder, console);
    return played == ExitCode.FINE ? checked(folder, console) : played;
  }

  /// What was done in the window is judged as CI would judge it. The image's start is trained by
  /// this run, so that commands start from the cache as well as the window does.
  private ExitCode checked(Path folder, Console console) {
    console.out().println("meshwright check --against HEAD~1");
    ExitCode verdict =
        new Cli(console, this).run("check", folder.toString(), "--against", "HEAD~1");
    return verdict == ExitCode.FINDINGS ? ExitCode.FINE : verdict;
  }
}
