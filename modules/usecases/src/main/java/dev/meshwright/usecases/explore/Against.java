package dev.meshwright.usecases.explore;

/// An earlier version to compare with.
public sealed interface Against {

  /// The state that the current branch grew from.
  record BranchBase() implements Against {}

  /// @param name a branch, tag, commit id or expression
  record Revision(String name) implements Against {}

  static Against head() {
    return new Revision("HEAD");
  }
}
