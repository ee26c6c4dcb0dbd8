package dev.meshwright.cli;

import dev.meshwright.cli.frame.Verb;
import java.util.function.Supplier;

/// A verb in the table of verbs. The verb itself, and all that it needs, is made only when called.
///
/// @param name as it is typed
/// @param summary one line for the overview
/// @param command makes the verb
record VerbEntry(String name, String summary, Supplier<Verb> command) {}
