package dev.meshwright.model.files;

import java.time.Instant;

/// A text that was edited and not saved.
///
/// @param path relative to the workspace, with `/`
/// @param base the version of the file that the edit began with
/// @param time when it was kept, to the millisecond
public record UnsavedEdit(String path, String text, FileVersion base, Instant time) {}
