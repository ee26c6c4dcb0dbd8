package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.compat.FixKeys;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.session.Session;
import dev.meshwright.app.structure.FieldEditing;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Every command of the window, with its shortcut.
final class ShellCommands {

  /// Commands whose keys mean something of its own inside a text field.
  private static final Set<String> OF_TEXT_FIELDS = Set.of("undo", "redo", "run-preview");

  private final Shell shell;
  private final List<Command> commands = new ArrayList<>();

  ShellCommands(Shell shell) {
    this.shell = shell;
    Texts texts = Texts.of(ShellCommands.class);
    workspace(texts);
    documents(texts);
    schema(texts);
    panes(texts);
    work(texts);
    commands.addAll(DataCommands.of(shell));
  }

  /// Those of the editor too, whose keys the editor itself hears.
  List<Command> all() {
    List<Command> all = new ArrayList<>(commands);
    for (EditorAction action : EditorAction.values()) {
      if (action != EditorAction.UNDO && action != EditorAction.REDO) {
        all.add(
            new Command(
                "editor-" + action.name().toLowerCase(Locale.ROOT),
                action.title(),
                Optional.of(action.key()),
                this::document,
                () -> shell.workbench().ifPresent(view -> view.perform(action))));
      }
    }
    return all;
  }

  /// Runs the command whose keys were pressed.
  void handle(KeyEvent key) {
    boolean inText = key.getTarget() instanceof TextInputControl;
    for (Command command : commands) {
      if (inText && OF_TEXT_FIELDS.contains(command.id())) {
        continue;
      }
      if (command.shortcut().filter(keys -> keys.match(key)).isPresent()
          && command.possible().getAsBoolean()) {
        key.consume();
        command.run();
        return;
      }
    }
  }

  private void workspace(Texts texts) {
    add(
        "palette",
        texts.get("command.palette"),
        "Shortcut+Shift+P",
        ShellCommands::always,
        shell::showPalette);
    add("search-files", texts.get("command.search"), "Shortcut+P", this::open, shell::searchFiles);
    add(
        "open-folder",
        texts.get("command.open"),
        "Shortcut+O",
        ShellCommands::always,
        shell::chooseFolder);
    add("open-demo", texts.get("command.demo"), "", ShellCommands::always, shell::openDemo);
    add(
        "close-workspace",
        texts.get("command.close.workspace"),
        "",
        this::open,
        this::closeWorkspace);
    add(
        "refresh",
        texts.get("command.refresh"),
        "F5",
        this::open,
        () -> session(Session::changedOutside));
    add(
        "settings",
        texts.get("command.settings"),
        "Shortcut+COMMA",
        ShellCommands::always,
        shell::showSettings);
  }

  private void documents(Texts texts) {
    add(
        "save",
        texts.get("command.save"),
        "Shortcut+S",
        this::document,
        () -> withDocument((session, document) -> session.saving().save(document)));
    add(
        "save-all",
        texts.get("command.save.all"),
        "Shortcut+Shift+S",
        this::open,
        () -> session(session -> session.documents().unsaved().forEach(session.saving()::save)));
    add(
        "close-tab",
        texts.get("command.close.tab"),
        "Shortcut+W",
        this::document,
        () -> withDocument((session, document) -> shell.close(document)));
    add(
        "undo",
        texts.get("command.undo"),
        "Shortcut+Z",
        this::document,
        () -> withDocument((session, document) -> document.buffer().undo()));
    add(
        "redo",
        texts.get("command.redo"),
        "Shortcut+Shift+Z",
        this::document,
        () -> withDocument((session, document) -> document.buffer().redo()));
  }

  private void schema(Texts texts) {
    add(
        "field-add",
        texts.get("command.field.add"),
        "Alt+Insert",
        this::editsFields,
        () -> withFields(fields -> fields.addField(fields.freeName(), "string")));
    add(
        "field-remove",
        texts.get("command.field.remove"),
        "Alt+Delete",
        this::editsFields,
        () -> withFields(FieldEditing::removeSelected));
    add(
        "field-up",
        texts.get("command.field.up"),
        "Alt+Shift+UP",
        this::editsFields,
        () -> withFields(fields -> fields.moveSelected(-1)));
    add(
        "field-down",
        texts.get("command.field.down"),
        "Alt+Shift+DOWN",
        this::editsFields,
        () -> withFields(fields -> fields.moveSelected(1)));
    for (int index = 0; index < FixKeys.ALL.size(); index++) {
      int fix = index;
      add(
          fix == 0 ? "fix" : "fix-" + (fix + 1),
          fix == 0 ? texts.get("command.fix") : texts.get("command.fix.other", fix + 1),
          FixKeys.ALL.get(fix),
          this::open,
          () -> session(session -> session.compat().applyFix(fix)));
    }
    add(
        "change-next",
        texts.get("command.change.next"),
        "Alt+Shift+RIGHT",
        this::open,
        () -> session(session -> session.compat().step(1)));
    add(
        "change-previous",
        texts.get("command.change.previous"),
        "Alt+Shift+LEFT",
        this::open,
        () -> session(session -> session.compat().step(-1)));
  }

  private void panes(Texts texts) {
    pane("explorer", texts.get("command.pane.explorer"), "Alt+1");
    pane("changes", texts.get("command.pane.changes"), "Alt+2");
    pane("history", texts.get("command.pane.history"), "Alt+3");
    pane("problems", texts.get("command.pane.problems"), "Alt+4");
    pane("compat", texts.get("command.pane.compat"), "Alt+5");
    pane("preview", texts.get("command.pane.preview"), "Alt+6");
    pane("replay", texts.get("command.pane.replay"), "Alt+8");
    pane("tests", texts.get("command.pane.tests"), "Alt+7");
    add(
        "file-history",
        texts.get("command.file.history"),
        "Alt+Shift+3",
        this::document,
        () -> withDocument((session, document) -> session.showHistory(document.path(), "")));
    add(
        "focus-source",
        texts.get("command.source"),
        "Alt+0",
        this::document,
        () -> shell.workbench().ifPresent(WorkbenchView::focusSource));
  }

  private void work(Texts texts) {
    add(
        "run-preview",
        texts.get("command.preview.run"),
        "Shortcut+Enter",
        this::transformation,
        () -> {
          shell.workbench().ifPresent(view -> view.show("preview"));
          session(session -> session.preview().run());
        });
    add(
        "stop-preview",
        texts.get("command.preview.stop"),
        "Shortcut+PERIOD",
        this::open,
        () -> session(session -> session.preview().stop()));
    add(
        "commit",
        texts.get("command.commit"),
        "Shortcut+Shift+G",
        this::open,
        () -> shell.workbench().ifPresent(view -> view.show("changes")));
    add(
        "zoom-in",
        texts.get("command.zoom.in"),
        "Shortcut+PLUS",
        ShellCommands::always,
        () -> shell.zoom(1));
    add(
        "zoom-out",
        texts.get("command.zoom.out"),
        "Shortcut+MINUS",
        ShellCommands::always,
        () -> shell.zoom(-1));
    add(
        "zoom-reset",
        texts.get("command.zoom.reset"),
        "Shortcut+DIGIT0",
        ShellCommands::always,
        () -> shell.zoom(0));
    add("theme", texts.get("command.theme"), "", ShellCommands::always, shell::switchTheme);
  }

  private void pane(String id, String title, String keys) {
    add(
        "show-" + id,
        title,
        keys,
        this::open,
        () -> shell.workbench().ifPresent(view -> view.show(id)));
  }

  private void add(
      String id, String title, String keys, BooleanSupplier possible, Runnable action) {
    Optional<KeyCombination> shortcut =
        keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
    commands.add(new Command(id, title, shortcut, possible, action));
  }

  private static boolean always() {
    return true;
  }

  private boolean open() {
    return shell.session().isPresent();
  }

  private Optional<Document> active() {
    return shell.session().flatMap(session -> session.documents().activeProperty().get());
  }

  private boolean document() {
    return active().isPresent();
  }

  private boolean transformation() {
    return active().filter(d -> d.kind() == FileKind.TRANSFORMATION).isPresent();
  }

  private Optional<FieldEditing> activeFields() {
    return shell
        .session()
        .flatMap(session -> session.editors().activeProperty().get())
        .flatMap(EditorModel::structure)
        .flatMap(StructureViewModel::editing);
  }

  private boolean editsFields() {
    return activeFields().isPresent();
  }

  private void withFields(Consumer<FieldEditing> action) {
    activeFields().ifPresent(action);
  }

  private void session(Consumer<Session> action) {
    shell.session().ifPresent(action);
  }

  private void withDocument(BiConsumer<Session, Document> action) {
    shell.session().ifPresent(session -> active().ifPresent(d -> action.accept(session, d)));
  }

  private void closeWorkspace() {
    shell.whenAllMayClose(shell.model()::welcome);
  }
}
