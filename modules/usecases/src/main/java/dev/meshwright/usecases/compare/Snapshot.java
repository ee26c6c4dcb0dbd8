package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;

/// An earlier state of a workspace.
///
/// @param title for people: `main (1a2b3c4)`, `v1.2.0`
public record Snapshot(String title, FileSource files) {}
