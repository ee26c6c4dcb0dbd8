package dev.meshwright.cli;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.Release;
import picocli.CommandLine.Command;

/// `meshwright version`.
@Command(name = "version", description = "Says which version this is, and what it runs on.")
final class VersionCommand implements CliCommand {

  private final Console console;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    console.out().printf("meshwright %s%n", Release.version());
    console
        .out()
        .printf(
            "Java %s, %s %s%n",
            Runtime.version(), System.getProperty("os.name"), System.getProperty("os.arch"));
    return ExitCode.FINE;
  }
}
