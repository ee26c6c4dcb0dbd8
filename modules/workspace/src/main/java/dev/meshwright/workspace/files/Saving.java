package dev.meshwright.workspace.files;

import dev.meshwright.model.Problem;

/// What saving a text gave.
public sealed interface Saving {

  /// @param version of what is on disk now
  record Saved(FileVersion version) implements Saving {}

  /// Somebody else changed or removed the file since it was read; nothing was written.
  ///
  /// @param current what reading gives now
  record Conflict(Reading current) implements Saving {}

  /// It could not be written; what was there before is still there.
  record Refused(Problem problem) implements Saving {}
}
