package dev.meshwright.model.git;

/// A branch.
///
/// @param name short name: `main`, `origin/main`
/// @param remote whether it stands for a branch of a remote
/// @param current whether it is checked out
/// @param tip id of its newest commit
public record Branch(String name, boolean remote, boolean current, String tip) {}
