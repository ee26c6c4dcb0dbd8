package dev.meshwright.cli;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.DesktopLauncher;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.Suggestions;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.frame.WrongCalls;
import dev.meshwright.jobs.CancelledException;
import dev.meshwright.text.disk.NoTemporaryFolderException;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.RefusedException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/// The command line: finds the command of a call, runs it, and turns whatever happens into an exit
/// code and at most one line of message. A folder, or nothing, opens the desktop.
public final class Cli {

  private final Console console;
  private final DesktopLauncher desktop;
  private final Commands commands;

  public Cli(Console console, DesktopLauncher desktop) {
    this.console = console;
    this.desktop = desktop;
    this.commands = new Commands(console, desktop);
  }

  /// Runs one call.
  public ExitCode run(String... arguments) {
    ExitCode code = ended(arguments);
    return console
        .flush()
        .map(lost ->
            fail(
                ExitCode.NOT_POSSIBLE,
                "the result is lost: standard output cannot be written ("
                    + lost.getMessage()
                    + ")"))
        .orElse(code);
  }

  private ExitCode ended(String... arguments) {
    try {
      return dispatch(List.of(arguments));
    } catch (CommandLine.ParameterException wrong) {
      return fail(ExitCode.WRONG_CALL, WrongCalls.explain(wrong));
    } catch (WrongCallException wrong) {
      return fail(ExitCode.WRONG_CALL, message(wrong));
    } catch (RefusedException | OperationFailedException failed) {
      return fail(ExitCode.NOT_POSSIBLE, message(failed));
    } catch (CancelledException cancelled) {
      return fail(ExitCode.NOT_POSSIBLE, "cancelled");
    } catch (UncheckedIOException failed) {
      return failed.getCause() instanceof NoTemporaryFolderException noFolder
          ? fail(ExitCode.NOT_POSSIBLE, String.valueOf(noFolder.getMessage()))
          : broke(failed);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      return broke(broken);
    }
  }

  private ExitCode dispatch(List<String> arguments) {
    if (arguments.isEmpty()) {
      return desktop.open(Optional.empty());
    }
    String first = arguments.getFirst();
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (first) {
      case "help", "--help", "-h" -> new Help(console, commands).show(rest);
      case "--version", "-V" -> runCommand("version", rest);
      default -> commands.find(first).isPresent() ? runCommand(first, rest) : openPlace(arguments);
    };
  }

  private ExitCode runCommand(String name, List<String> arguments) {
    CommandLine line = commands.commandLine(commands.find(name).orElseThrow());
    CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
    if (parsed.isUsageHelpRequested()) {
      return new Help(console, commands).show(List.of(name));
    }
    CliCommand command = line.getCommand();
    return command.call();
  }

  private ExitCode openPlace(List<String> arguments) {
    String name = arguments.getFirst();
    if (name.startsWith("-")) {
      throw new WrongCallException(
          "unknown option '"
              + name
              + "'"
              + Suggestions.phrase(name, List.of("--help", "--version")));
    }
    Path place = console.resolve(name);
    if (!Files.isDirectory(place) && !Files.isRegularFile(place)) {
      throw new WrongCallException(
          "there is no command, folder or file '"
              + name
              + "'"
              + Suggestions.phrase(name, commands.names()));
    }
    if (arguments.size() > 1) {
      throw new WrongCallException(
          "one folder or file is enough: '" + arguments.get(1) + "' is too much");
    }
    return desktop.open(Optional.of(place));
  }

  /// A defect of the program, not of what it was given: one line, and all of it on request.
  private ExitCode broke(Throwable broken) {
    if (!console.environment().getOrDefault("MESHWRIGHT_DEBUG", "").isEmpty()) {
      broken.printStackTrace(console.err());
    }
    return fail(
        ExitCode.NOT_POSSIBLE,
        "something broke inside: " + broken + " (set MESHWRIGHT_DEBUG=1 to see where)");
  }

  private ExitCode fail(ExitCode code, String message) {
    console.out().flush();
    console.err().println("meshwright: " + TerminalText.line(message));
    return code;
  }

  private static String message(RuntimeException exception) {
    return Optional.ofNullable(exception.getMessage()).orElse(exception.toString());
  }
}
