package dev.meshwright.app.explorer;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/// Shows the explorer: a filter and the tree.
final class ExplorerView implements View {

  private final Texts texts = Texts.of(ExplorerView.class);
  private final ExplorerViewModel model;
  private final BorderPane root = new BorderPane();
  private final TextField filter = new TextField();
  private final TreeView<ExplorerItem> tree = new TreeView<>();
  private final ExplorerRows rows = new ExplorerRows();
  private final ChangeListener<ExplorerState> onState = (property, was, is) -> render(is);

  public ExplorerView(ExplorerViewModel model) {
    this.model = model;
    root.setId("explorer");
    Named.named(filter, "explorer-filter", texts.get("filter"));
    filter.setPromptText(texts.get("filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    Named.named(tree, "explorer-tree", texts.get("tree"));
    tree.setShowRoot(false);
    tree.setRoot(rows.top());
    tree.setCellFactory(view -> cell());
    tree.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        openSelected();
      }
    });
    tree.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        openSelected();
      }
    });
    tree.setContextMenu(menu());
    BorderPane top = new BorderPane(filter);
    top.getStyleClass().add("pane-bar");
    root.setTop(top);
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
    filter.textProperty().unbindBidirectional(model.filterProperty());
  }

  /// The menu is about the row that it is asked for at.
  private ExplorerCell cell() {
    ExplorerCell cell = new ExplorerCell(texts);
    cell.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        asked -> {
          if (!cell.isEmpty()) {
            tree.getSelectionModel().select(cell.getTreeItem());
          }
        });
    return cell;
  }

  private ContextMenu menu() {
    MenuItem open = new MenuItem(texts.get("menu.open"));
    open.setId("explorer-open");
    open.setOnAction(action -> openSelected());
    MenuItem history = new MenuItem(texts.get("menu.history"));
    history.setId("explorer-history");
    history.setOnAction(action -> selected().ifPresent(model::history));
    MenuItem copy = new MenuItem(texts.get("menu.copy"));
    copy.setId("explorer-copy-path");
    copy.setOnAction(action ->
        selected()
            .ifPresent(file ->
                Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, file.file().path()))));
    ContextMenu menu = new ContextMenu(open, history, copy);
    menu.setOnShowing(showing -> {
      menu.getItems().forEach(item -> item.setDisable(selected().isEmpty()));
      history.setVisible(model.hasHistory());
    });
    return menu;
  }

  private Optional<ExplorerItem.FileItem> selected() {
    TreeItem<ExplorerItem> row = tree.getSelectionModel().getSelectedItem();
    return row != null && row.getValue() instanceof ExplorerItem.FileItem file
        ? Optional.of(file)
        : Optional.empty();
  }

  private void openSelected() {
    selected().ifPresent(model::open);
  }

  private void render(ExplorerState state) {
    switch (state) {
      case ExplorerState.Empty empty ->
          root.setCenter(
              EmptyState.of(Icon.FOLDER, texts.get("empty.title"), texts.get("empty.text")));
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
      }
    }
  }

  private Button showAll() {
    Button button = new Button(texts.get("nomatch.all"));
    button.setId("explorer-show-all");
    button.setOnAction(action -> filter.clear());
    return button;
  }
}
