package dev.meshwright.model.git;

/// What brings the changes of other commits into the files, and can stop in the middle.
public enum GitOperation {
  MERGE,
  REBASE,
  CHERRY_PICK,
  REVERT,

  /// Files hold both sides, and nothing notes what they came from: the program was ended before it
  /// could, or it notes nothing, as `git stash pop`.
  UNKNOWN
}
