package dev.meshwright.model.git;

/// What brings the changes of other commits into the files, and can stop in the middle.
public enum GitOperation {
  MERGE,
  REBASE,
  CHERRY_PICK,
  REVERT
}
