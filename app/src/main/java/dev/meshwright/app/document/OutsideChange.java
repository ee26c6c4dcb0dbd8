package dev.meshwright.app.document;

import dev.meshwright.model.Problem;
import dev.meshwright.model.files.ReadOutcome;

/// What another program did to the file of an open document since it was read or saved.
public sealed interface OutsideChange {

  /// Nothing.
  record None() implements OutsideChange {}

  /// @param disk what the file holds now
  record Changed(ReadOutcome.Read disk) implements OutsideChange {}

  /// The file is gone: its text is in this program only.
  record Removed() implements OutsideChange {}

  /// The file is there and can no longer be read.
  record Unreadable(Problem problem) implements OutsideChange {}

  static OutsideChange of(ReadOutcome onDisk) {
    return switch (onDisk) {
      case ReadOutcome.Read read -> new Changed(read);
      case ReadOutcome.Missing missing -> new Removed();
      case ReadOutcome.Unreadable(String path, Problem problem) -> new Unreadable(problem);
    };
  }
}
