package dev.meshwright.usecases.workspace;

import dev.meshwright.model.Problem;

/// What reading a file as text gave.
public sealed interface ReadOutcome {

  /// @param text decoded, line ends as they are
  /// @param version of the bytes read
  /// @param readOnly whether saving would be refused
  record Read(String path, String text, FileVersion version, boolean readOnly)
      implements ReadOutcome {}

  /// The file is not there, is no text, or cannot be read.
  record Unreadable(String path, Problem problem) implements ReadOutcome {}
}
