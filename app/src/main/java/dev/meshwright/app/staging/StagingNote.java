package dev.meshwright.app.staging;

import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.Consent;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;

/// Why what was asked for was not done.
sealed interface StagingNote {

  /// @param words why, and what to do
  record Refused(String words) implements StagingNote {}

  /// The commit waits for an answer.
  ///
  /// @param choices what the user can agree to
  /// @param question for people
  record Asking(CommitRequest request, List<Consent> choices, String question)
      implements StagingNote {
    public Asking {
      choices = List.copyOf(choices);
    }
  }

  /// The commit breaks somebody, and waits until the user agrees.
  record Breaking(CommitRequest request, List<DescribedFile> files) implements StagingNote {
    public Breaking {
      files = List.copyOf(files);
    }
  }
}
