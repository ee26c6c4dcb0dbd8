package dev.meshwright.model.git;

/// Changes that were put aside: an entry of `git stash`.
///
/// @param place 0 is the newest
/// @param id of its commit
/// @param words what Git says of it
public record PutAside(int place, String id, String words) {}
