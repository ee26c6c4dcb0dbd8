package dev.meshwright.model.refactor;

/// What a refactoring does, in the order in which a menu offers them.
public enum RefactoringKind {
  RENAME,
  RENAME_NAMESPACE,
  MOVE_TYPE,
  EXTRACT_TYPE,
  GROUP_FIELDS,
  INLINE,
  SET_PRESENCE,
  CHANGE_TYPE,
  DEPRECATE,
  REMOVE,
  SPLIT,
  MERGE,
  REORDER,
  UPGRADE,
  ADD_FIELD
}
