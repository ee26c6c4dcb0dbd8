package dev.meshwright.app.changes;

import java.util.function.Consumer;

/// What can be done with a changed file besides committing it; each takes its path.
///
/// @param open shows it
/// @param compare shows it before and after
/// @param stage shows its hunks, to stage some of them
/// @param ignore makes Git ignore it, for all who use the repository
/// @param exclude makes Git ignore it for this person only
record ChangedFileActions(
    Consumer<String> open,
    Consumer<String> compare,
    Consumer<String> stage,
    Consumer<String> ignore,
    Consumer<String> exclude) {}
