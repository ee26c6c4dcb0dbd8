package dev.meshwright.model.files;

import dev.meshwright.model.Problem;

/// What saving a text gave.
public sealed interface SaveOutcome {

  /// @param version of what is on disk now
  record Saved(String path, FileVersion version) implements SaveOutcome {}

  /// Somebody else changed the file since it was read; nothing was written.
  ///
  /// @param current what is on disk now
  record Conflict(String path, ReadOutcome current) implements SaveOutcome {}

  /// It could not be written: read-only, disk full. What was there before is still there.
  record Refused(String path, Problem problem) implements SaveOutcome {}
}
