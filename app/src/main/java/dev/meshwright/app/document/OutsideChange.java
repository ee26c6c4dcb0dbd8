package dev.meshwright.app.document;

import dev.meshwright.usecases.workspace.ReadOutcome;

/// What another program did to the file of an open document since it was read or saved.
public sealed interface OutsideChange {

  /// Nothing.
  record None() implements OutsideChange {}

  /// @param disk what the file holds now
  record Changed(ReadOutcome.Read disk) implements OutsideChange {}

  /// The file is gone, or can no longer be read.
  record Removed() implements OutsideChange {}
}
