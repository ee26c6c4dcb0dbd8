package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import java.util.Optional;

/// One side of a comparison.
///
/// @param title as it was named
/// @param files the state it comes from
/// @param path the file meant; empty for all of the state
record DiffSide(String title, FileSource files, Optional<String> path) {}
