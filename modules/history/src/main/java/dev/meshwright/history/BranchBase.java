package dev.meshwright.history;

/// The commit from which the current branch grew.
///
/// @param against short name of the branch that was compared with: `origin/main`
public record BranchBase(Revision revision, String against) {}
