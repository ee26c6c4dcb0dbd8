package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.dialog.ClosingDocuments;
import dev.meshwright.app.dialog.CrashDialog;
import dev.meshwright.app.dialog.RecoveryQuestion;
import dev.meshwright.app.keymap.CurrentKeymap;
import dev.meshwright.app.menu.AppMenu;
import dev.meshwright.app.notices.NoticesView;
import dev.meshwright.app.notices.NoticesViewModel;
import dev.meshwright.app.search.SearchScope;
import dev.meshwright.app.search.SearchViewModel;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The content of the window: the start page or the open workspace, notices above, status below.
public final class Shell implements View, ShellActions {

  private final Texts texts = Texts.of(Shell.class);
  private final Stage stage;
  private final ShellViewModel model;
  private final WindowMemory memory;
  private final ShellDialogs dialogs;
  private final CurrentKeymap keymap;
  private final AppMenu menu;
  private final ShellSearch search;
  private final BorderPane root = new BorderPane();
  private final NoticesView notices;
  private final StatusBar status;
  private final ShellCommands commands;
  private final ChangeListener<ShellState> onState = (property, was, is) -> render(is);
  private Optional<WorkbenchView> workbench = Optional.empty();

  /// @param further commands of parts that the shell does not know
  public Shell(
      Stage stage,
      ShellViewModel model,
      NoticesViewModel noticesModel,
      FxJobs jobs,
      WindowMemory memory,
      ShellDialogs dialogs,
      CurrentKeymap keymap,
      List<Command> further) {
    this.stage = stage;
    this.model = model;
    this.memory = memory;
    this.dialogs = dialogs;
    this.keymap = keymap;
    root.setId("shell");
    notices = new NoticesView(noticesModel);
    status = new StatusBar(jobs, noticesModel);
    commands = new ShellCommands(this, further);
    menu = new AppMenu(commands::all, keymap::get);
    search =
        new ShellSearch(
            stage, (sources, scope) -> new SearchViewModel(jobs, sources, scope), commands, keymap);
    root.setTop(new VBox(menu.root(), notices.root()));
    root.setBottom(status.root());
    root.setOnDragOver(this::mayDrop);
    root.setOnDragDropped(this::drop);
    new ShellKeys(commands::all, keymap, this::search, InstantSource.system()).install(root);
    model.stateProperty().addListener(onState);
    render(model.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    workbench.ifPresent(WorkbenchView::dispose);
    menu.dispose();
    notices.dispose();
    status.dispose();
  }

  /// Tells the memory where the dividers are.
  public void remember() {
    workbench.ifPresent(WorkbenchView::remember);
  }

  ShellViewModel model() {
    return model;
  }

  Optional<WorkbenchView> workbench() {
    return workbench;
  }

  Optional<WorkspaceViewModel> workspace() {
    return model.stateProperty().get() instanceof ShellState.Opened(WorkspaceViewModel workspace)
        ? Optional.of(workspace)
        : Optional.empty();
  }

  private void render(ShellState state) {
    workbench.ifPresent(view -> {
      view.remember();
      view.dispose();
    });
    workbench = Optional.empty();
    status.show(Optional.empty());
    root.setCenter(
        switch (state) {
          case ShellState.Welcome(List<Path> recents) -> welcome(recents, "");
          case ShellState.Opening(Path folder) -> opening(folder);
          case ShellState.Opened(WorkspaceViewModel workspace) -> opened(workspace);
          case ShellState.CannotOpen(Path folder, String reason, List<Path> recents) ->
              welcome(recents, texts.get("cannot.open", folder, reason));
        });
    stage.setTitle(title(state));
    // Which menus there are can wait until there is something to look at.
    AfterFrame.run(menu::refresh);
    search.search(workspace());
  }

  private String title(ShellState state) {
    return state instanceof ShellState.Opened(WorkspaceViewModel workspace)
        ? texts.get("title.workspace", workspace.workspace().root().getFileName())
        : texts.get("title");
  }

  /// Plain: it is what the start of the program shows first, and mostly for an instant.
  private Node opening(Path folder) {
    Label text = new Label(texts.get("opening.text", folder));
    text.getStyleClass().addAll("muted", "user-text");
    return text;
  }

  private Node welcome(List<Path> recents, String failure) {
    return new WelcomeView(this::chooseFolder, () -> run("clone"), this::openDemo, model::open)
        .of(recents, failure);
  }

  private Node opened(WorkspaceViewModel workspace) {
    WorkbenchView view = new WorkbenchView(workspace, this, memory);
    workbench = Optional.of(view);
    workspace.recoverableProperty().subscribe(edits -> offer(workspace, edits));
    List<Runnable> later = new ArrayList<>(view.rest());
    later.addFirst(() -> status.show(Optional.of(view.status())));
    later.addFirst(() -> {
      model.shown(workspace);
      view.focus();
    });
    AfterFrame.run(later.toArray(Runnable[]::new));
    return view.root();
  }

  /// Offers edits that an earlier run kept.
  private void offer(WorkspaceViewModel workspace, List<UnsavedEdit> edits) {
    if (!edits.isEmpty()) {
      switch (RecoveryQuestion.ask(stage, edits)) {
        case RESTORE -> edits.forEach(workspace.documents()::restore);
        case DISCARD -> edits.forEach(edit -> workspace.documents().forget(edit.path()));
        case LATER -> {}
      }
    }
  }

  /// Does something that ends the open workspace once its unsaved edits are saved or given up; not
  /// at all when the user goes back.
  public void whenAllMayClose(Runnable action) {
    workspace()
        .map(workspace -> new ClosingDocuments(workspace.documents(), workspace.saving()))
        .ifPresentOrElse(closing -> closing.whenAllMayClose(stage, action), action);
  }

  /// Closes the window, as its frame does.
  void quit() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  /// Asks for a folder and opens it.
  void chooseFolder() {
    dialogs.chooseFolder(stage).ifPresent(folder -> whenAllMayClose(() -> model.open(folder)));
  }

  /// Asks where the demo workspace goes, makes and opens it.
  void openDemo() {
    dialogs
        .chooseDemoFolder(stage)
        .ifPresent(folder -> whenAllMayClose(() -> model.openDemo(folder)));
  }

  @Override
  public void search() {
    search(SearchScope.ALL);
  }

  @Override
  public void showPalette() {
    search(SearchScope.COMMANDS);
  }

  @Override
  public void run(String command) {
    commands.run(command);
  }

  @Override
  public String keys(String command) {
    return commands.find(command).map(keymap.get()::text).orElse("");
  }

  void search(SearchScope scope) {
    search.show(scope);
  }

  @Override
  public void showSettings() {
    dialogs.showSettings(stage, commands.all(), false);
  }

  /// Shows the keys of all commands, to be changed.
  void showKeys() {
    dialogs.showSettings(stage, commands.all(), true);
  }

  /// Shows what was told so far.
  void showNotices() {
    status.showNotices();
  }

  /// Shows that something inside the program broke.
  public void crashed(Throwable cause) {
    CrashDialog.show(Optional.of(stage), cause);
  }

  /// Makes all type larger (1), smaller (-1) or as it was at first (0).
  void zoom(int steps) {
    dialogs.zoom(steps);
  }

  /// Goes on to the next of light, dark, and as the system has it.
  void switchTheme() {
    dialogs.switchTheme();
  }

  private void mayDrop(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
    }
    drag.consume();
  }

  private void drop(DragEvent drag) {
    List<File> files = drag.getDragboard().getFiles();
    Optional<Path> folder = files.stream().filter(File::isDirectory).map(File::toPath).findFirst();
    folder.ifPresent(found -> whenAllMayClose(() -> model.open(found)));
    if (folder.isEmpty()) {
      openDropped(files);
    }
    drag.setDropCompleted(!files.isEmpty());
    drag.consume();
  }

  /// Files of the open workspace are shown.
  private void openDropped(List<File> files) {
    workspace()
        .ifPresent(workspace -> {
          Path top = workspace.workspace().root();
          files.stream()
              .map(File::toPath)
              .filter(file -> file.startsWith(top))
              .map(file -> top.relativize(file).toString().replace(File.separatorChar, '/'))
              .forEach(workspace::open);
        });
  }
}
