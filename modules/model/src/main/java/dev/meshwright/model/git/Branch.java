package dev.meshwright.model.git;

import java.util.Optional;

/// A branch.
///
/// @param name short name: `main`, `origin/main`
/// @param remote whether it stands for a branch of a remote
/// @param current whether it is checked out
/// @param tip id of its newest commit
/// @param tracking the remote branch that a local one follows
public record Branch(
    String name, boolean remote, boolean current, String tip, Optional<Tracking> tracking) {

  /// A branch that follows none.
  public Branch(String name, boolean remote, boolean current, String tip) {
    this(name, remote, current, tip, Optional.empty());
  }
}
