package dev.meshwright.model.git;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Commits whose changes are to be made once more, or taken back.
///
/// @param commits in this order; `A..B` stands for those that B has and A lacks, the oldest first
///   where they are made once more, the newest first where they are taken back
/// @param mainline which parent of a merge its change is counted from, from 1; a merge is refused
///   without it
/// @param consents what the person agreed to after a [MergeOutcome.NeedsConsent]
public record PickRequest(List<String> commits, Optional<Integer> mainline, Set<Consent> consents) {

  public PickRequest {
    commits = List.copyOf(commits);
    consents = Set.copyOf(consents);
  }

  public PickRequest(List<String> commits) {
    this(commits, Optional.empty(), Set.of());
  }
}
