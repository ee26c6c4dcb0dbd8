package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.compare.Snapshot;
import java.util.Optional;

/// One side of a comparison.
///
/// @param title as it was named
/// @param files the state it comes from
/// @param path the file meant; empty for all of the state
/// @param commits up to which the file has a history; empty when it is in no repository
record DiffSide(
    String title, FileSource files, Optional<String> path, Optional<Snapshot> commits) {}
