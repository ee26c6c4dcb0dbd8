package dev.meshwright.app.changes;

import java.util.List;
import java.util.function.Consumer;

/// What other parts of the window do with changed files.
///
/// @param rows shows which rows of a file differ from those of the last commit
/// @param stageHunks shows the hunks of a file, to stage some of them
/// @param stage stages files
/// @param discard goes back to the last commit; what the files held is kept
/// @param ignore makes Git ignore a file, for all who use the repository
/// @param exclude makes Git ignore a file for this person only
public record ChangedFileTools(
    Consumer<String> rows,
    Consumer<String> stageHunks,
    Consumer<List<String>> stage,
    Consumer<List<String>> discard,
    Consumer<String> ignore,
    Consumer<String> exclude) {}
