package dev.meshwright.cli.demo;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.DesktopLauncher;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.demo.DemoWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `meshwright demo`.
@Command(
    name = "demo",
    description =
        "Makes the demo workspace and opens it. Without a display, plays the core loop in it.")
public final class DemoCommand implements CliCommand {

  private static final String NAME = "meshwright-demo";

  private final Console console;
  private final DesktopLauncher desktop;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Where to make it: a folder that is empty or does not exist. Default: the first of "
              + "meshwright-demo, meshwright-demo-2, ... that does not exist.")
  private @Nullable String dir;

  @Option(
      names = "--headless",
      description = "Play the core loop without a display, even if there is one.")
  private boolean headless;

  public DemoCommand(Console console, DesktopLauncher desktop) {
    this.console = console;
    this.desktop = desktop;
  }

  @Override
  public ExitCode call() {
    Path folder = dir == null ? free() : console.resolve(dir);
    DemoWorkspace.create(folder, Progress.none()).orElseThrow(RefusedException::new);
    console.err().println(TerminalText.line("The demo workspace is in " + folder + "."));
    return desktop.demo(folder, headless, console);
  }

  private Path free() {
    Path folder = console.resolve(NAME);
    for (int i = 2; Files.exists(folder); i++) {
      folder = console.resolve(NAME + "-" + i);
    }
    return folder;
  }
}
