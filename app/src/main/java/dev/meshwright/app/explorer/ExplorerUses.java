package dev.meshwright.app.explorer;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What others do with files that are chosen in the explorer.
///
/// @param showSample shows the rows of the sample with a path
/// @param showHistory shows the commits that changed the file with a path
/// @param draft begins a schema from the sample with a path
/// @param compare holds two schemas against one another
/// @param diagram shows the types in files and folders; of none, all that there are
public record ExplorerUses(
    Consumer<String> showSample,
    Consumer<String> showHistory,
    Consumer<String> draft,
    BiConsumer<String, String> compare,
    Consumer<List<String>> diagram) {}
