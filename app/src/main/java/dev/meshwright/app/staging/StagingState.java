package dev.meshwright.app.staging;

import dev.meshwright.model.git.PutAside;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.List;

/// What the staging panel shows.
sealed interface StagingState {

  /// The folder is in no repository.
  record NoRepository() implements StagingState {}

  /// The first look is under way.
  record Reading() implements StagingState {}

  /// @param staged what the next commit would change
  /// @param aside what is put aside, the newest first
  record Ready(List<StagedRow> files, ChangesInWords staged, List<PutAside> aside)
      implements StagingState {
    public Ready {
      files = List.copyOf(files);
      aside = List.copyOf(aside);
    }
  }

  record Failed(Throwable cause) implements StagingState {}
}
