package dev.meshwright.app.refactor;

import dev.meshwright.model.refactor.RefactoringKind;
import java.util.List;

/// A refactoring as a menu offers it. To make a field optional and to ask for it are two.
enum RefactorAction {
  RENAME(RefactoringKind.RENAME, Input.NAME, Input.KEEP_OLD),
  RENAME_NAMESPACE(RefactoringKind.RENAME_NAMESPACE, Input.NAMESPACE, Input.KEEP_OLD),
  MOVE_TYPE(RefactoringKind.MOVE_TYPE, Input.FILE),
  EXTRACT_TYPE(RefactoringKind.EXTRACT_TYPE, Input.TYPE_NAME),
  GROUP_FIELDS(RefactoringKind.GROUP_FIELDS, Input.TYPE_NAME, Input.FIELD_NAME),
  INLINE(RefactoringKind.INLINE),
  MAKE_OPTIONAL(RefactoringKind.SET_PRESENCE),
  MAKE_REQUIRED(RefactoringKind.SET_PRESENCE, Input.STAND_IN),
  CHANGE_TYPE(RefactoringKind.CHANGE_TYPE, Input.TYPE),
  DEPRECATE(RefactoringKind.DEPRECATE, Input.REASON),
  REMOVE(RefactoringKind.REMOVE),
  SPLIT(RefactoringKind.SPLIT, Input.NAMES),
  MERGE(RefactoringKind.MERGE, Input.NAME),
  REORDER(RefactoringKind.REORDER, Input.PLACE),
  UPGRADE(RefactoringKind.UPGRADE, Input.VERSION),
  ADD_FIELD(RefactoringKind.ADD_FIELD, Input.NAME, Input.TYPE);

  private final RefactoringKind kind;
  private final List<Input> inputs;

  RefactorAction(RefactoringKind kind, Input... inputs) {
    this.kind = kind;
    this.inputs = List.of(inputs);
  }

  RefactoringKind kind() {
    return kind;
  }

  /// What is asked for, in the order of the form.
  List<Input> inputs() {
    return inputs;
  }
}
