package dev.meshwright.model.git;

/// How a local branch stands to the remote branch that it follows.
///
/// @param upstream short name: `origin/main`
/// @param ahead commits that the upstream lacks
/// @param behind commits of the upstream that are lacking here
/// @param gone whether there is no such remote branch any more, as far as is known here
public record Tracking(String upstream, int ahead, int behind, boolean gone) {}
