package dev.meshwright.app.history;

import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;

/// What is known of the commit that is chosen in the history.
sealed interface CommitDetails {

  /// No commit is chosen.
  record None() implements CommitDetails {}

  record Reading(Commit commit) implements CommitDetails {}

  /// @param files that it changed, by path
  record Ready(Commit commit, List<DescribedFile> files) implements CommitDetails {
    public Ready {
      files = List.copyOf(files);
    }
  }

  /// The machinery broke.
  record Failed(Commit commit, Throwable cause) implements CommitDetails {}
}
