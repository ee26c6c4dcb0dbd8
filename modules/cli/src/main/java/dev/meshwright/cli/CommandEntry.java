package dev.meshwright.cli;

import dev.meshwright.cli.frame.CliCommand;
import java.util.function.Supplier;

/// A command in the table of commands. The command itself, and all that it needs, is made only when
/// called.
///
/// @param name as it is typed
/// @param summary one line for the overview
/// @param command makes the command
record CommandEntry(String name, String summary, Supplier<CliCommand> command) {}
