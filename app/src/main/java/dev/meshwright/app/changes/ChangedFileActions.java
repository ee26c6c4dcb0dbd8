package dev.meshwright.app.changes;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// What can be done with a changed file besides committing it; each takes its path.
///
/// @param open shows it
/// @param compare shows it before and after
/// @param hasRows whether it has rows to be compared
/// @param tools what is done elsewhere
record ChangedFileActions(
    Consumer<String> open,
    Consumer<String> compare,
    Predicate<String> hasRows,
    ChangedFileTools tools) {}
