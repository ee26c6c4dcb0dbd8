package dev.meshwright.model.git;

import java.util.Optional;
import java.util.Set;

/// What to merge into the branch that is checked out.
///
/// @param theirs a branch, a tag or a commit
/// @param message of the merge's commit; empty for the one that Git proposes
/// @param consents what the person agreed to after a [MergeOutcome.NeedsConsent]
public record MergeRequest(
    String theirs, FastForward fastForward, Optional<String> message, Set<Consent> consents) {

  /// Whether a branch that has nothing of its own is only moved.
  public enum FastForward {
    /// As the configuration has it (`merge.ff`), else when it is possible.
    CONFIGURED,
    /// As the configuration has it for a pull (`pull.ff`, else `merge.ff`).
    AS_PULLED,
    NEVER,
    ONLY
  }

  public MergeRequest {
    consents = Set.copyOf(consents);
  }

  public MergeRequest(String theirs) {
    this(theirs, FastForward.CONFIGURED, Optional.empty(), Set.of());
  }
}
