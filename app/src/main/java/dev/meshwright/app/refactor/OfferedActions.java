package dev.meshwright.app.refactor;

import dev.meshwright.app.structure.ChosenDeclarations;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.StructureNode;

/// Which refactorings make sense for what is selected.
final class OfferedActions {

  private OfferedActions() {}

  static boolean has(RefactorAction action, StructureViewModel structure) {
    return structure
        .chosenDeclarations()
        .filter(chosen -> structure.offered(chosen.paths()).contains(action.kind()))
        .filter(chosen -> makesSense(action, chosen))
        .isPresent();
  }

  /// A field that may have no value is not made optional, nor is one that must have one made
  /// required.
  private static boolean makesSense(RefactorAction action, ChosenDeclarations chosen) {
    StructureNode node = chosen.first();
    boolean optional = node.presence() == Presence.OPTIONAL || node.type().nullable();
    return switch (action) {
      case MAKE_OPTIONAL -> !optional;
      case MAKE_REQUIRED -> optional;
      case RENAME,
          RENAME_NAMESPACE,
          MOVE_TYPE,
          EXTRACT_TYPE,
          GROUP_FIELDS,
          INLINE,
          CHANGE_TYPE,
          DEPRECATE,
          REMOVE,
          SPLIT,
          MERGE,
          REORDER,
          UPGRADE,
          ADD_FIELD ->
          true;
    };
  }
}
