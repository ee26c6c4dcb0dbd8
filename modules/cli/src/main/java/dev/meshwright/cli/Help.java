package dev.meshwright.cli;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.Suggestions;
import dev.meshwright.cli.frame.WrongCallException;
import java.util.List;

/// `meshwright help [COMMAND]`.
final class Help {

  private final Console console;
  private final Commands commands;

  Help(Console console, Commands commands) {
    this.console = console;
    this.commands = commands;
  }

  ExitCode show(List<String> arguments) {
    if (arguments.isEmpty()) {
      overview();
      return ExitCode.FINE;
    }
    String name = arguments.getFirst();
    CommandEntry entry =
        commands
            .find(name)
            .orElseThrow(() ->
                new WrongCallException(
                    "there is no command '"
                        + name
                        + "'"
                        + Suggestions.phrase(name, commands.names())));
    console.data().print(commands.commandLine(entry).getUsageMessage(colors()));
    return ExitCode.FINE;
  }

  private picocli.CommandLine.Help.Ansi colors() {
    return console.colors() ? picocli.CommandLine.Help.Ansi.ON : picocli.CommandLine.Help.Ansi.OFF;
  }

  private void overview() {
    console
        .out()
        .print(
            """
            Meshwright: a workbench for data products.

            meshwright [FOLDER|FILE]  open the desktop
            meshwright COMMAND ...    run without a screen

            """);
    for (CommandEntry entry : commands.all()) {
      console.out().printf("  %-10s %s%n", entry.name(), entry.summary());
    }
    console
        .out()
        .print(
            """

            'meshwright help COMMAND' says more. Exit status: 0 fine, 1 findings, 2 wrong call,
            3 not possible.
            """);
  }
}
