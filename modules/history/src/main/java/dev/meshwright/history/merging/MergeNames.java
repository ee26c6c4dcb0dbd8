package dev.meshwright.history.merging;

/// How the sides of a merge are called after their markers.
public record MergeNames(String base, String ours, String theirs) {}
