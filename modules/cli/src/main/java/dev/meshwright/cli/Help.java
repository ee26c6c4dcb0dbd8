package dev.meshwright.cli;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.Suggestions;
import dev.meshwright.cli.frame.WrongCallException;
import java.util.List;

/// `meshwright help [VERB]`.
final class Help {

  private final Console console;
  private final Verbs verbs;

  Help(Console console, Verbs verbs) {
    this.console = console;
    this.verbs = verbs;
  }

  ExitCode show(List<String> arguments) {
    if (arguments.isEmpty()) {
      overview();
      return ExitCode.FINE;
    }
    String name = arguments.getFirst();
    VerbEntry entry =
        verbs
            .find(name)
            .orElseThrow(() ->
                new WrongCallException(
                    "there is no verb '" + name + "'" + Suggestions.phrase(name, verbs.names())));
    console.data().print(verbs.commandLine(entry).getUsageMessage(colors()));
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

            meshwright [FOLDER]    open the desktop
            meshwright VERB ...    run without a screen

            """);
    for (VerbEntry entry : verbs.all()) {
      console.out().printf("  %-10s %s%n", entry.name(), entry.summary());
    }
    console
        .out()
        .print(
            """

            'meshwright help VERB' says more. Exit status: 0 fine, 1 findings, 2 wrong call,
            3 not possible.
            """);
  }
}
