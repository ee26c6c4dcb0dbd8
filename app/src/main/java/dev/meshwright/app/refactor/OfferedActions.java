package dev.meshwright.app.refactor;

import dev.meshwright.app.structure.ChosenDeclarations;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.StructureNode;
import java.util.List;
import java.util.Optional;

/// Which refactorings make sense for what is selected.
final class OfferedActions {

  private OfferedActions() {}

  /// What an action is about: what is selected; else, for what concerns the whole file or the
  /// record around, that. Empty where it makes no sense.
  static Optional<ChosenDeclarations> about(RefactorAction action, StructureViewModel structure) {
    return selected(action, structure)
        .or(() ->
            switch (action) {
              case RENAME_NAMESPACE, UPGRADE ->
                  structure.targets().whole().filter(whole -> isOffered(action, whole, structure));
              case ADD_FIELD ->
                  structure
                      .targets()
                      .selected()
                      .map(ChosenDeclarations::outer)
                      .filter(outer -> isOffered(action, outer, structure));
              case RENAME,
                  MOVE_TYPE,
                  EXTRACT_TYPE,
                  GROUP_FIELDS,
                  INLINE,
                  MAKE_OPTIONAL,
                  MAKE_REQUIRED,
                  CHANGE_TYPE,
                  DEPRECATE,
                  REMOVE,
                  SPLIT,
                  MERGE,
                  REORDER ->
                  Optional.empty();
            });
  }

  /// What is selected, where an action makes sense for it.
  static Optional<ChosenDeclarations> selected(
      RefactorAction action, StructureViewModel structure) {
    return structure.targets().selected().filter(chosen -> isOffered(action, chosen, structure));
  }

  private static boolean isOffered(
      RefactorAction action, ChosenDeclarations chosen, StructureViewModel structure) {
    List<List<String>> paths = chosen.paths();
    return structure.targets().offered(paths).contains(action.kind())
        && makesSense(action, chosen.first());
  }

  /// A field that may have no value is not made optional, nor is one that must have one made
  /// required.
  private static boolean makesSense(RefactorAction action, StructureNode node) {
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
