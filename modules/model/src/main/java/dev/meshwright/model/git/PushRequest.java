package dev.meshwright.model.git;

import java.util.Optional;

/// A branch to be pushed.
///
/// @param branch short name of a local branch
/// @param remote name of a remote; empty for the one that the configuration names
/// @param lease id of the commit that may be replaced on the server, if that is still what the
///   server has; empty to only add commits
/// @param withoutHook whether the repository's `pre-push` may be left out
public record PushRequest(
    String branch, Optional<String> remote, Optional<String> lease, boolean withoutHook) {

  /// Adds the commits of a branch to where it belongs.
  public static PushRequest of(String branch) {
    return new PushRequest(branch, Optional.empty(), Optional.empty(), false);
  }

  public PushRequest replacing(String lease) {
    return new PushRequest(branch, remote, Optional.of(lease), withoutHook);
  }

  public PushRequest leavingOutHook() {
    return new PushRequest(branch, remote, lease, true);
  }
}
