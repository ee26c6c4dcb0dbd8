package dev.meshwright.model.git;

/// What happened to a branch or tag of a remote.
///
/// @param name short name, as it is known here: `origin/main`, `v1.0`
/// @param before id of its commit; empty when it was not known here
/// @param after id of its commit; empty when it is not there any more
public record RemoteChange(String name, Kind kind, String before, String after) {

  /// How it changed.
  public enum Kind {
    /// It was not known here.
    NEW,
    /// Commits were added.
    FORWARD,
    /// Commits that it had are not part of it any more.
    REWRITTEN,
    /// It was deleted on the server, and is forgotten here as `fetch.prune` asks.
    PRUNED,
    /// It was deleted on the server, and is still known here.
    DELETED
  }
}
