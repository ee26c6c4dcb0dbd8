package dev.meshwright.usecases.workspace;

import java.time.Instant;

/// A text that was edited and not saved.
///
/// @param base the version of the file that the edit began with
/// @param time when it was kept
public record UnsavedEdit(String path, String text, FileVersion base, Instant time) {}
