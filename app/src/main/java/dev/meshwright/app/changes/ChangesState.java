package dev.meshwright.app.changes;

import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.List;
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

  /// @param refusal why the last try to commit was refused
  record Ready(ChangesInWords changes, Optional<String> refusal) implements ChangesState {}

  /// The commit waits for an answer.
  ///
  /// @param choices what the user can agree to
  /// @param question for people
  record Asking(
      ChangesInWords changes, CommitRequest request, List<Consent> choices, String question)
      implements ChangesState {
    public Asking {
      choices = List.copyOf(choices);
    }
  }

  /// The commit breaks somebody, and waits until the user agrees.
  ///
  /// @param breaking the files that do, with the changes
  record Breaking(
      ChangesInWords changes, CommitRequest request, List<ChangesInWords.DescribedFile> breaking)
      implements ChangesState {
    public Breaking {
      breaking = List.copyOf(breaking);
    }
  }

  record Committing(ChangesInWords changes) implements ChangesState {}

  record Failed(Throwable cause) implements ChangesState {}
}
