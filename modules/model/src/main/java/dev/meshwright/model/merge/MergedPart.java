package dev.meshwright.model.merge;

/// A part of a merged text: whole lines, each with its line end.
public sealed interface MergedPart {

  /// What both sides agree on, or only one of them changed.
  record Settled(String text) implements MergedPart {}

  /// What both sides changed in their own way.
  record Conflict(String base, String ours, String theirs) implements MergedPart {}
}
