package dev.meshwright.app.refactor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.command.Command.Heard;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The commands that refactor what is selected of a schema.
public final class RefactorCommands {

  private final Texts texts = Texts.of(RefactorCommands.class);
  private final RefactorWords words = new RefactorWords();
  private final Supplier<Optional<StructureViewModel>> structure;
  private final Refactorings refactorings;

  /// @param structure of the schema that they are about
  public RefactorCommands(
      Supplier<Optional<StructureViewModel>> structure, Refactorings refactorings) {
    this.structure = structure;
    this.refactorings = refactorings;
  }

  /// Every command, in the order of a menu.
  public List<Command> all() {
    List<Command> all = new ArrayList<>();
    all.add(
        Command.of(
                "refactor",
                texts.get("command.refactor"),
                "Shortcut+Shift+R",
                () -> !possible().isEmpty(),
                () -> refactorings.choose(possible()))
            .unless(texts.get("command.none")));
    all.addAll(kinds());
    all.add(
        Command.of(
                "refactor-undo",
                texts.get("command.undo"),
                "",
                refactorings::canUndo,
                refactorings::undo)
            .unless(texts.get("command.no.undo")));
    return all;
  }

  /// Those that are possible now.
  public List<Command> possible() {
    return kinds().stream().filter(Command::isPossible).toList();
  }

  private List<Command> kinds() {
    return List.of(
        onFields("refactor-rename", "Shortcut+F2, F2", RefactorAction.RENAME)
            .heard(Heard.OUTSIDE_FILES),
        onFields("refactor-namespace", "", RefactorAction.RENAME_NAMESPACE),
        onFields("refactor-move", "", RefactorAction.MOVE_TYPE),
        onFields("refactor-extract", "", RefactorAction.EXTRACT_TYPE),
        onFields("refactor-group", "", RefactorAction.GROUP_FIELDS),
        onFields("refactor-inline", "", RefactorAction.INLINE),
        onFields("refactor-optional", "", RefactorAction.MAKE_OPTIONAL),
        onFields("refactor-required", "", RefactorAction.MAKE_REQUIRED),
        onFields("refactor-type", "", RefactorAction.CHANGE_TYPE),
        onFields("refactor-deprecate", "", RefactorAction.DEPRECATE),
        onFields("refactor-remove", "", RefactorAction.REMOVE),
        onFields("refactor-split", "", RefactorAction.SPLIT),
        onFields("refactor-merge", "", RefactorAction.MERGE),
        onFields("refactor-reorder", "", RefactorAction.REORDER),
        onFields("refactor-upgrade", "", RefactorAction.UPGRADE),
        onFields("refactor-add", "", RefactorAction.ADD_FIELD));
  }

  private Command onFields(String id, String keys, RefactorAction action) {
    return Command.of(
            id,
            words.command(action),
            keys,
            () -> structure.get().filter(found -> OfferedActions.has(action, found)).isPresent(),
            () -> structure.get().ifPresent(found -> refactorings.open(action, found)))
        .unless(texts.get("command.none"));
  }
}
