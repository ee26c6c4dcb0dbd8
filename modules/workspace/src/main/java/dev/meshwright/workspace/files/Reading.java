package dev.meshwright.workspace.files;

import dev.meshwright.model.Problem;

/// What reading a file as text gave.
public sealed interface Reading {

  record Read(FileText file) implements Reading {}

  /// The file is not there.
  record Missing(Problem problem) implements Reading {}

  /// The file lies outside of the workspace, or may not be read.
  record Unreadable(Problem problem) implements Reading {}
}
