package dev.meshwright.model.git;

import java.util.Optional;

/// A branch or a tag to be pushed.
///
/// @param branch short name of a local branch, or of a tag
/// @param tag whether it is a tag: it is new at the server, or already there
/// @param remote name of a remote; empty for the one that the configuration names
/// @param lease id of the commit that may be replaced on the server, if that is still what the
///   server has; empty to only add commits
/// @param withoutHook whether the repository's `pre-push` may be left out
public record PushRequest(
    String branch,
    boolean tag,
    Optional<String> remote,
    Optional<String> lease,
    boolean withoutHook) {

  /// Adds the commits of a branch to where it belongs.
  public static PushRequest of(String branch) {
    return new PushRequest(branch, false, Optional.empty(), Optional.empty(), false);
  }

  /// Makes a tag known at the remote of the branch that is checked out.
  public static PushRequest ofTag(String name) {
    return new PushRequest(name, true, Optional.empty(), Optional.empty(), false);
  }

  public PushRequest replacing(String lease) {
    return new PushRequest(branch, tag, remote, Optional.of(lease), withoutHook);
  }

  public PushRequest leavingOutHook() {
    return new PushRequest(branch, tag, remote, lease, true);
  }
}
