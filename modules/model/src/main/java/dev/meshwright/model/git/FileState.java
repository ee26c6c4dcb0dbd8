package dev.meshwright.model.git;

/// How a file of the working copy differs from the last commit.
public enum FileState {
  UNCHANGED,
  MODIFIED,
  /// New, and known to the index.
  ADDED,
  /// New, and unknown to Git.
  UNTRACKED,
  DELETED,
  RENAMED,
  CONFLICTED,
  IGNORED
}
