package dev.meshwright.app.editor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.command.Command.Heard;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.structure.FieldEditing;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The commands on open files.
final class EditorCommands {

  /// What is done to the document, whichever view of it is in front.
  private static final Set<EditorAction> OWN =
      Set.of(EditorAction.UNDO, EditorAction.REDO, EditorAction.FORMAT);

  private final Texts texts = Texts.of(EditorCommands.class);
  private final EditorsViewModel model;
  private final Saving saving;
  private final Supplier<Optional<EditorsView>> view;

  /// @param view once it has been built
  EditorCommands(EditorsViewModel model, Saving saving, Supplier<Optional<EditorsView>> view) {
    this.model = model;
    this.saving = saving;
    this.view = view;
  }

  List<Command> all() {
    List<Command> commands = new ArrayList<>(files());
    commands.addAll(structure());
    for (EditorAction action : EditorAction.values()) {
      if (!OWN.contains(action)) {
        commands.add(of(action));
      }
    }
    return commands;
  }

  private List<Command> files() {
    return List.of(
        onFile("save", texts.get("command.save"), "Shortcut+S", saving::save),
        Command.of(
                "save-all",
                texts.get("command.save.all"),
                "Shortcut+Shift+S",
                () -> !model.documents().unsaved().isEmpty(),
                () -> model.documents().unsaved().forEach(saving::save))
            .unless(texts.get("command.saved")),
        onFile("undo", texts.get("command.undo"), "Shortcut+Z", file -> file.buffer().undo())
            .heard(Heard.OUTSIDE_TEXT_FIELDS),
        onFile(
                "redo",
                texts.get("command.redo"),
                "Shortcut+Shift+Z, Shortcut+Y",
                file -> file.buffer().redo())
            .heard(Heard.OUTSIDE_TEXT_FIELDS),
        Command.of(
                EditorAction.FORMAT.id(),
                EditorAction.FORMAT.title(),
                KeyStroke.text(EditorAction.FORMAT.keys()),
                () -> front().filter(Document::writable).isPresent(),
                () ->
                    model.activeProperty().get().ifPresent(shown -> shown.assist().format().run()))
            .unless(texts.get("command.no.file")),
        onFile(
            "focus-source",
            texts.get("command.source"),
            "Alt+0",
            file -> view.get().ifPresent(EditorsView::focusSource)),
        onFile(
            "focus-crumbs",
            texts.get("command.crumbs"),
            "Alt+Home",
            file -> view.get().ifPresent(EditorsView::focusCrumbs)),
        Command.of(
            "focus-structure",
            texts.get("command.structure"),
            "Shortcut+F12",
            () -> structureInFront().isPresent(),
            () -> view.get().ifPresent(EditorsView::focusStructure)),
        Command.of(
                "quick-documentation",
                texts.get("command.documentation"),
                "Shortcut+Shift+I",
                () -> structureInFront().filter(StructureViewModel::hasSelection).isPresent(),
                () -> view.get().ifPresent(EditorsView::showDocumentation))
            .unless(texts.get("command.no.declaration")));
  }

  private List<Command> structure() {
    return List.of(
        onFields("field-add", texts.get("command.field.add"), "Alt+Insert", FieldEditing::addField),
        onFields(
            "field-remove",
            texts.get("command.field.remove"),
            "Alt+Delete",
            FieldEditing::removeSelected),
        onFields(
            "field-up",
            texts.get("command.field.up"),
            "Alt+Shift+UP",
            fields -> fields.moveSelected(-1)),
        onFields(
            "field-down",
            texts.get("command.field.down"),
            "Alt+Shift+DOWN",
            fields -> fields.moveSelected(1)));
  }

  private Command of(EditorAction action) {
    return Command.of(
            action.id(),
            action.title(),
            KeyStroke.text(action.keys()),
            () -> front().isPresent(),
            () -> view.get().ifPresent(shown -> shown.perform(action)))
        .heard(action == EditorAction.GO_TO_LINE ? Heard.EVERYWHERE : Heard.IN_SOURCE)
        .unless(texts.get("command.no.file"));
  }

  private Command onFile(String id, String title, String keys, Consumer<Document> action) {
    return Command.of(id, title, keys, () -> front().isPresent(), () -> front().ifPresent(action))
        .unless(texts.get("command.no.file"));
  }

  private Command onFields(String id, String title, String keys, Consumer<FieldEditing> action) {
    return Command.of(id, title, keys, () -> fields().isPresent(), () -> fields().ifPresent(action))
        .unless(texts.get("command.no.fields"));
  }

  private Optional<Document> front() {
    return model.documents().activeProperty().get();
  }

  private Optional<FieldEditing> fields() {
    return structureInFront().map(StructureViewModel::editing).filter(FieldEditing::isPossible);
  }

  private Optional<StructureViewModel> structureInFront() {
    return model.activeProperty().get().flatMap(EditorModel::structure);
  }
}
