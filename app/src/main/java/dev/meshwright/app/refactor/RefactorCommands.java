package dev.meshwright.app.refactor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.command.Command.Heard;
import dev.meshwright.app.structure.ChosenDeclarations;
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
  private final About about;
  private final Refactorings refactorings;
  private final Optional<Runnable> rename;

  /// What an action is about.
  @FunctionalInterface
  private interface About {
    Optional<ChosenDeclarations> of(RefactorAction action, StructureViewModel structure);
  }

  private RefactorCommands(
      Supplier<Optional<StructureViewModel>> structure,
      About about,
      Refactorings refactorings,
      Optional<Runnable> rename) {
    this.structure = structure;
    this.about = about;
    this.refactorings = refactorings;
    this.rename = rename;
  }

  /// Commands on the schema in front: on what is selected of it, or on all of it.
  ///
  /// @param structure of the schema in front
  /// @param rename renames what is named at the caret, wherever it is declared
  public static List<Command> ofWindow(
      Supplier<Optional<StructureViewModel>> structure,
      Refactorings refactorings,
      Runnable rename) {
    return new RefactorCommands(structure, OfferedActions::about, refactorings, Optional.of(rename))
        .all();
  }

  /// The commands that are possible on what is selected of a schema.
  public static List<Command> ofSelected(StructureViewModel structure, Refactorings refactorings) {
    return new RefactorCommands(
            () -> Optional.of(structure), OfferedActions::selected, refactorings, Optional.empty())
        .possible();
  }

  /// Every command, in the order of a menu.
  private List<Command> all() {
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
  private List<Command> possible() {
    return kinds().stream().filter(Command::isPossible).toList();
  }

  private List<Command> kinds() {
    return List.of(
        onFields(
                "refactor-rename",
                texts.get("command.rename"),
                "Shortcut+F2, F2",
                RefactorAction.RENAME)
            .heard(Heard.OUTSIDE_FILES),
        onFields("refactor-namespace", RefactorAction.RENAME_NAMESPACE),
        onFields("refactor-move", RefactorAction.MOVE_TYPE),
        onFields("refactor-extract", RefactorAction.EXTRACT_TYPE),
        onFields("refactor-group", RefactorAction.GROUP_FIELDS),
        onFields("refactor-inline", RefactorAction.INLINE),
        onFields("refactor-optional", RefactorAction.MAKE_OPTIONAL),
        onFields("refactor-required", RefactorAction.MAKE_REQUIRED),
        onFields("refactor-type", RefactorAction.CHANGE_TYPE),
        onFields("refactor-deprecate", RefactorAction.DEPRECATE),
        onFields("refactor-remove", RefactorAction.REMOVE),
        onFields("refactor-split", RefactorAction.SPLIT),
        onFields("refactor-merge", RefactorAction.MERGE),
        onFields("refactor-reorder", RefactorAction.REORDER),
        onFields("refactor-upgrade", RefactorAction.UPGRADE),
        onFields("refactor-add", RefactorAction.ADD_FIELD));
  }

  private Command onFields(String id, RefactorAction action) {
    return onFields(id, words.command(action), "", action);
  }

  private Command onFields(String id, String title, String keys, RefactorAction action) {
    return Command.of(
            id,
            title,
            keys,
            () -> structure.get().flatMap(found -> about.of(action, found)).isPresent(),
            () ->
                rename
                    .filter(there -> action == RefactorAction.RENAME)
                    .ifPresentOrElse(Runnable::run, () -> open(action)))
        .unless(texts.get("command.none"));
  }

  private void open(RefactorAction action) {
    structure
        .get()
        .ifPresent(found ->
            about.of(action, found).ifPresent(chosen -> refactorings.open(action, found, chosen)));
  }
}
