package dev.meshwright.model.git;

import dev.meshwright.model.Problem;

/// What a request for a commit came to.
public sealed interface CommitOutcome {

  record Committed(Commit commit) implements CommitOutcome {}

  /// Nothing was committed and nothing staged; ask the person, then try again with the consent.
  record NeedsConsent(Consent consent, Problem problem) implements CommitOutcome {}

  /// Nothing was committed and nothing staged.
  record Refused(Problem problem) implements CommitOutcome {}
}
