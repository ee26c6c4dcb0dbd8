package dev.meshwright.usecases.commit;

import dev.meshwright.model.git.Commit;

/// What committing gave.
public sealed interface CommitOutcome {

  record Committed(Commit commit) implements CommitOutcome {}

  /// Nothing was committed yet; ask the person, and try again with their consent.
  ///
  /// @param question for people: what would be left out, and what that means
  record NeedsConsent(CommitConsent consent, String question) implements CommitOutcome {}

  /// Nothing was committed.
  ///
  /// @param reason for people: no author, nothing to commit, a merge with conflicts
  record Refused(String reason) implements CommitOutcome {}
}
