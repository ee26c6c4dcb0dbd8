package dev.meshwright.app.branches;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.ListAboveForm;
import dev.meshwright.model.git.Branch;
import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The branches, narrowed by typing. Enter or a double click switches, F2 renames, Delete deletes.
final class BranchesView implements View {

  private final Texts texts = Texts.of(BranchesView.class);
  private final BranchesViewModel model;
  private final BorderPane root = new BorderPane();
  private final Bringing bringing;
  private final SearchField words = new SearchField("branches-words", texts.get("words"));
  private final ListView<Branch> list = new ListView<>();
  private final NamingBar naming;
  private final BranchNotePane note;
  private final ListAboveForm listed;
  private final Subscription subscription;
  private final KeyboardHome keyboard = new KeyboardHome(root);
  private Choosing what = Choosing.SWITCH;

  /// @param bringing brings the commits of a branch into the one that is checked out
  /// @param remotes what can be done with remotes, from here too
  BranchesView(BranchesViewModel model, Bringing bringing, List<Command> remotes) {
    this.model = model;
    this.bringing = bringing;
    root.setId("branches");
    naming = new NamingBar(texts, model);
    note = new BranchNotePane(texts, model);
    Named.named(list, "branches-list", texts.get("list"));
    list.setCellFactory(view -> new BranchCell(texts));
    list.setOnKeyPressed(this::key);
    words.node().addEventFilter(KeyEvent.KEY_PRESSED, this::keyInWords);
    list.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
        chosen(model::switchTo);
      }
    });
    list.setContextMenu(
        new ContextMenu(
            item(texts.get("switch"), model::switchTo),
            item(texts.get("merge"), bringing::merge),
            item(texts.get("rebase"), bringing::rebase)));
    FlowPane bar =
        new FlowPane(
            button("branches-switch", Icon.CHECK, texts.get("switch"), model::switchTo),
            button(
                "branches-new",
                Icon.ADD,
                texts.get("new"),
                branch -> model.startNew(Optional.of(branch))),
            button("branches-rename", Icon.CHANGED, texts.get("rename"), model::startRename),
            button("branches-delete", Icon.DELETE, texts.get("delete"), model::delete),
            button("branches-merge", Icon.MERGE, texts.get("merge"), bringing::merge),
            button("branches-rebase", Icon.REPLACE, texts.get("rebase"), bringing::rebase));
    bar.getStyleClass().add("button-row");
    FlowPane ofRemotes = new FlowPane();
    remotes.forEach(command -> ofRemotes.getChildren().add(button(command)));
    ofRemotes.getStyleClass().add("button-row");
    VBox top = new VBox(words.node(), bar, ofRemotes);
    top.getStyleClass().add("pane-bar");
    root.setTop(top);
    listed = new ListAboveForm(list, new VBox(note.node(), naming.node()), "branches-form");
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            words.textProperty().subscribe(text -> render(model.stateProperty().get())),
            model.noteProperty().subscribe(note::show),
            model.namingProperty().subscribe(naming::show));
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Moves the keyboard to the words; Enter in them then does what a branch is chosen for.
  void choose(Choosing wanted) {
    become(wanted);
    words.node().selectAll();
    keyboard.focus(words.node());
  }

  private void become(Choosing now) {
    what = now;
    String prompt =
        switch (now) {
          case SWITCH -> texts.get("words");
          case MERGE -> texts.get("words.merge");
          case REBASE -> texts.get("words.rebase");
        };
    words.node().setPromptText(prompt);
    words.node().setAccessibleText(prompt);
  }

  private void take(Branch branch) {
    Choosing wanted = what;
    become(Choosing.SWITCH);
    switch (wanted) {
      case SWITCH -> model.switchTo(branch);
      case MERGE -> bringing.merge(branch);
      case REBASE -> bringing.rebase(branch);
    }
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    keyboard.dispose();
  }

  private Button button(String id, Icon icon, String name, Consumer<Branch> action) {
    Button button = new Button(name, icon.node());
    Named.named(button, id, name);
    button.setOnAction(pressed -> chosen(action));
    button.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
    return button;
  }

  private MenuItem item(String name, Consumer<Branch> action) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(chosen -> chosen(action));
    return item;
  }

  private static Button button(Command command) {
    Button button =
        Named.named(new Button(command.title()), "branches-" + command.id(), command.title());
    button.setOnAction(pressed -> command.run());
    return button;
  }

  private void render(BranchesState state) {
    switch (state) {
      case BranchesState.NoRepository none ->
          root.setCenter(
              EmptyState.of(Icon.BRANCH, texts.get("norepo.title"), texts.get("norepo.text")));
      case BranchesState.Reading reading ->
          root.setCenter(
              EmptyState.of(Icon.BRANCH, texts.get("reading.title"), texts.get("reading.text")));
      case BranchesState.Ready(List<Branch> branches) -> {
        fill(branches.stream().filter(this::isWanted).toList());
        root.setCenter(listed);
      }
      case BranchesState.Failed(Throwable cause) -> root.setCenter(Failure.of(cause, again()));
    }
  }

  private Button again() {
    Button again =
        Named.named(new Button(texts.get("again")), "branches-again", texts.get("again"));
    again.setOnAction(pressed -> model.refresh());
    return again;
  }

  private boolean isWanted(Branch branch) {
    String typed = words.textProperty().get().strip().toLowerCase(Locale.ROOT);
    return branch.name().toLowerCase(Locale.ROOT).contains(typed);
  }

  private void fill(List<Branch> branches) {
    String selected =
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
            .map(Branch::name)
            .orElse("");
    list.getItems().setAll(branches);
    branches.stream()
        .filter(branch -> branch.name().equals(selected))
        .findFirst()
        .or(() -> branches.stream().findFirst())
        .ifPresent(list.getSelectionModel()::select);
  }

  private void chosen(Consumer<Branch> action) {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(action);
  }

  private void keyInWords(KeyEvent key) {
    KeyCode code = key.getCode();
    if (code == KeyCode.DOWN || code == KeyCode.UP) {
      int last = list.getItems().size() - 1;
      int next = list.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
      list.getSelectionModel().select(Math.clamp(next, Math.min(0, last), last));
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
      key.consume();
    } else if (code == KeyCode.ESCAPE && what != Choosing.SWITCH) {
      become(Choosing.SWITCH);
      key.consume();
    } else if (code == KeyCode.ENTER) {
      chosen(this::take);
      key.consume();
    }
  }

  private void key(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> chosen(model::switchTo);
      case F2 -> chosen(model::startRename);
      case DELETE -> chosen(model::delete);
      default -> {
        return;
      }
    }
    key.consume();
  }
}
