package dev.meshwright.model.git;

import java.util.List;
import java.util.Optional;

/// Where a repository stands.
///
/// @param branch the branch checked out; empty when the head is detached
/// @param head id of the last commit; empty before the first
/// @param upstream the remote branch that it follows: `origin/main`
/// @param ahead commits that the upstream lacks
/// @param behind commits of the upstream that are lacking here
/// @param operation what is under way, for people: "merging", "rebasing"; empty when nothing is
/// @param changed what differs from the last commit, by path
public record RepositoryState(
    Optional<String> branch,
    Optional<String> head,
    Optional<String> upstream,
    int ahead,
    int behind,
    Optional<String> operation,
    List<ChangedFile> changed) {

  public RepositoryState {
    changed = List.copyOf(changed);
  }
}
