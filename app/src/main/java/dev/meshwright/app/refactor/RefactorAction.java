package dev.meshwright.app.refactor;

import dev.meshwright.model.refactor.RefactoringKind;
import java.util.List;

/// A refactoring as a menu offers it. To make a field optional and to ask for it are two.
enum RefactorAction {
  RENAME(RefactoringKind.RENAME),
  RENAME_NAMESPACE(RefactoringKind.RENAME_NAMESPACE),
  MOVE_TYPE(RefactoringKind.MOVE_TYPE),
  EXTRACT_TYPE(RefactoringKind.EXTRACT_TYPE),
  GROUP_FIELDS(RefactoringKind.GROUP_FIELDS),
  INLINE(RefactoringKind.INLINE),
  MAKE_OPTIONAL(RefactoringKind.SET_PRESENCE),
  MAKE_REQUIRED(RefactoringKind.SET_PRESENCE),
  CHANGE_TYPE(RefactoringKind.CHANGE_TYPE),
  DEPRECATE(RefactoringKind.DEPRECATE),
  REMOVE(RefactoringKind.REMOVE),
  SPLIT(RefactoringKind.SPLIT),
  MERGE(RefactoringKind.MERGE),
  REORDER(RefactoringKind.REORDER),
  UPGRADE(RefactoringKind.UPGRADE),
  ADD_FIELD(RefactoringKind.ADD_FIELD);

  private final RefactoringKind kind;

  RefactorAction(RefactoringKind kind) {
    this.kind = kind;
  }

  RefactoringKind kind() {
    return kind;
  }

  /// What is asked for, in the order of the form.
  List<Input> inputs() {
    return switch (this) {
      case RENAME -> List.of(Input.NAME, Input.KEEP_OLD);
      case RENAME_NAMESPACE -> List.of(Input.NAMESPACE, Input.KEEP_OLD);
      case MOVE_TYPE -> List.of(Input.FILE);
      case EXTRACT_TYPE -> List.of(Input.TYPE_NAME);
      case GROUP_FIELDS -> List.of(Input.TYPE_NAME, Input.FIELD_NAME);
      case INLINE, MAKE_OPTIONAL, REMOVE -> List.of();
      case MAKE_REQUIRED -> List.of(Input.STAND_IN);
      case CHANGE_TYPE -> List.of(Input.TYPE);
      case DEPRECATE -> List.of(Input.REASON);
      case SPLIT -> List.of(Input.NAMES);
      case MERGE -> List.of(Input.NAME);
      case REORDER -> List.of(Input.PLACE);
      case UPGRADE -> List.of(Input.VERSION);
      case ADD_FIELD -> List.of(Input.NAME, Input.TYPE);
    };
  }
}
