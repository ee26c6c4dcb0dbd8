package dev.meshwright.model.git;

import dev.meshwright.model.Problem;
import java.util.List;

/// What a request for a commit came to.
public sealed interface CommitOutcome {

  record Committed(Commit commit) implements CommitOutcome {}

  /// Nothing was committed and nothing staged; ask the person, then try again with what they chose.
  ///
  /// @param choices at least one
  record NeedsConsent(List<Consent> choices, Problem problem) implements CommitOutcome {
    public NeedsConsent {
      choices = List.copyOf(choices);
    }
  }

  /// Nothing was committed and nothing staged.
  record Refused(Problem problem) implements CommitOutcome {}
}
