package dev.meshwright.app.document;

import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.git.Commit;
import java.util.Optional;

/// Something the user should hear about.
public sealed interface Notice {

  /// A file could not be read or written, or is not what it should be.
  record InFile(Problem problem) implements Notice {}

  /// Files were changed as the user asked.
  ///
  /// @param undo takes that back, where there is a way back
  record Files(FileChange change, Runnable undo) implements Notice {}

  /// A commit was made.
  ///
  /// @param files how many it holds
  record Committed(Commit commit, int files) implements Notice {}

  /// The branch that is checked out moved, or another was checked out, as the user asked.
  ///
  /// @param words what, for people
  /// @param undo takes that back, where there is a way back
  record BranchMoved(String words, Optional<Runnable> undo) implements Notice {}

  /// Something else was done as the user asked.
  ///
  /// @param words what, for people
  /// @param undo takes that back, where there is a way back
  record Did(String words, Optional<Runnable> undo) implements Notice {}

  /// The machinery broke.
  record Broken(Throwable cause) implements Notice {}
}
