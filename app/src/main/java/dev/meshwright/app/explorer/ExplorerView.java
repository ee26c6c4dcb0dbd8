package dev.meshwright.app.explorer;

import dev.meshwright.app.command.FilesPlace;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.files.FileActions;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// Shows the explorer: a filter and the tree.
final class ExplorerView implements View {

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final Texts texts = Texts.of(ExplorerView.class);
  private final ExplorerViewModel model;
  private final FileActions actions;
  private final BorderPane root = new BorderPane();
  private final TextField filter = new TextField();
  private final ToggleButton follow = new ToggleButton();
  private final TreeView<ExplorerItem> tree = new TreeView<>();
  private final ExplorerRows rows = new ExplorerRows();
  private final ExplorerDragging dragging;
  private final ChangeListener<ExplorerState> onState = (property, was, is) -> render(is);
  private final Subscription following;
  private List<String> wanted = List.of();

  public ExplorerView(ExplorerViewModel model, FileActions actions) {
    this.model = model;
    this.actions = actions;
    dragging = new ExplorerDragging(actions, this::selection);
    root.setId("explorer");
    Named.named(filter, "explorer-filter", texts.get("filter"));
    filter.setPromptText(texts.get("filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    Named.named(tree, "explorer-tree", texts.get("tree"));
    tree.setShowRoot(false);
    tree.setRoot(rows.top());
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.setCellFactory(view -> cell());
    tree.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        openSelected();
      }
    });
    FilesPlace.mark(tree);
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    dragging.on(tree, () -> "");
    tree.setOnDragDetected(null);
    ExplorerMenu menu = new ExplorerMenu(texts, model, actions, this::selection);
    // Not as the tree's own menu: its keys would be heard all over the window.
    tree.setOnContextMenuRequested(asked -> {
      menu.menu().show(tree, asked.getScreenX(), asked.getScreenY());
      asked.consume();
    });
    root.setTop(bar());
    model.stateProperty().addListener(onState);
    render(model.stateProperty().get());
    following =
        Subscription.combine(
            model.frontProperty().subscribe(front -> follow()),
            model.followingProperty().subscribe(on -> follow()),
            actions.model().latestProperty().subscribe(this::want));
  }

  private HBox bar() {
    Button create =
        Named.iconButton(new Button(), Icon.ADD, "explorer-new-file", texts.get("new.name"));
    create.setOnAction(action -> actions.create(Optional.empty(), selection().folder()));
    Named.iconButton(follow, Icon.SPLIT, "explorer-follow", texts.get("follow"));
    follow.selectedProperty().bindBidirectional(model.followingProperty());
    HBox bar = new HBox(filter, create, follow);
    HBox.setHgrow(filter, Priority.ALWAYS);
    bar.getStyleClass().add("pane-bar");
    return bar;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    filter.textProperty().unbindBidirectional(model.filterProperty());
    follow.selectedProperty().unbindBidirectional(model.followingProperty());
    following.unsubscribe();
  }

  /// What is chosen.
  ExplorerSelection selection() {
    return new ExplorerSelection(
        tree.getSelectionModel().getSelectedItems().stream()
            .filter(Objects::nonNull)
            .map(TreeItem::getValue)
            .filter(Objects::nonNull)
            .toList());
  }

  /// Whether keys go to the tree.
  boolean hasKeyboard() {
    return tree.getScene() != null && tree.equals(tree.getScene().getFocusOwner());
  }

  /// The menu is about the row that it is asked for at, or about all that are chosen with it.
  private ExplorerCell cell() {
    ExplorerCell cell = new ExplorerCell(texts);
    cell.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        asked -> {
          if (!cell.isEmpty()
              && !tree.getSelectionModel().getSelectedItems().contains(cell.getTreeItem())) {
            tree.getSelectionModel().clearSelection();
            tree.getSelectionModel().select(cell.getTreeItem());
          }
        });
    dragging.on(
        cell, () -> Optional.ofNullable(cell.getItem()).map(ExplorerSelection::folder).orElse(""));
    return cell;
  }

  private void key(KeyEvent key) {
    ExplorerSelection chosen = selection();
    boolean taken = true;
    if (key.getCode() == KeyCode.ENTER) {
      openSelected();
    } else if (COPY.match(key) && !chosen.paths().isEmpty()) {
      actions.copyFiles(chosen.paths());
    } else if (PASTE.match(key)) {
      actions.paste(chosen.folder());
    } else {
      taken = false;
    }
    if (taken) {
      key.consume();
    }
  }

  private void openSelected() {
    selection().files().forEach(model::open);
  }

  /// Chooses the file in front.
  private void follow() {
    if (model.followingProperty().get()) {
      wanted = model.frontProperty().getValue().stream().toList();
      chooseWanted();
    }
  }

  /// What was made or moved is chosen.
  private void want(Optional<FileChange> change) {
    change
        .map(done ->
            Stream.concat(done.made().stream(), done.moved().stream().map(FileChange.Moved::to))
                .toList())
        .filter(paths -> !paths.isEmpty())
        .ifPresent(paths -> {
          wanted = paths;
          chooseWanted();
        });
  }

  /// Chooses the files that are wanted, now or as soon as the workspace knows them; a choice that
  /// holds them already stays.
  private void chooseWanted() {
    List<TreeItem<ExplorerItem>> found =
        wanted.stream().flatMap(path -> rows.find(path).stream()).toList();
    if (found.isEmpty()) {
      return;
    }
    wanted = List.of();
    if (tree.getSelectionModel().getSelectedItems().containsAll(found)) {
      return;
    }
    tree.getSelectionModel().clearSelection();
    for (TreeItem<ExplorerItem> row : found) {
      for (TreeItem<ExplorerItem> above = row.getParent();
          above != null;
          above = above.getParent()) {
        above.setExpanded(true);
      }
      tree.getSelectionModel().select(row);
    }
    tree.scrollTo(Math.max(0, tree.getRow(found.getFirst()) - 3));
  }

  private void render(ExplorerState state) {
    switch (state) {
      case ExplorerState.Empty empty ->
          root.setCenter(
              EmptyState.of(
                  Icon.FOLDER, texts.get("empty.title"), texts.get("empty.text"), newFile()));
      case ExplorerState.NothingMatches(String wanted) ->
          root.setCenter(
              EmptyState.of(
                  Icon.FILTER,
                  texts.get("nomatch.title"),
                  texts.get("nomatch.text", wanted),
                  showAll()));
      case ExplorerState.Ready(List<ExplorerItem.ProductItem> products) -> {
        rows.show(products);
        root.setCenter(tree);
        chooseWanted();
      }
    }
  }

  private Button newFile() {
    Button button = new Button(texts.get("menu.new"), Icon.ADD.node());
    button.setId("explorer-first-file");
    button.setOnAction(action -> actions.create(Optional.empty(), ""));
    return button;
  }

  private Button showAll() {
    Button button = new Button(texts.get("nomatch.all"));
    button.setId("explorer-show-all");
    button.setOnAction(action -> filter.clear());
    return button;
  }
}
