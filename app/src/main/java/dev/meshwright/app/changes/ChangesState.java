package dev.meshwright.app.changes;

import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.Optional;

/// What the commit panel shows.
public sealed interface ChangesState {

  /// The folder is in no repository.
  record NoRepository() implements ChangesState {}

  /// The first look is under way.
  record Reading() implements ChangesState {}

  /// Nothing differs from the last commit.
  ///
  /// @param made the commit that was just made here
  record Clean(Optional<Commit> made) implements ChangesState {}

  record Ready(ChangesInWords changes) implements ChangesState {}

  record Failed(Throwable cause) implements ChangesState {}
}
