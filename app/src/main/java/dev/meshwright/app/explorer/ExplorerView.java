package dev.meshwright.app.explorer;

import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/// Shows the explorer: a filter and the tree.
public final class ExplorerView implements View {

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
    tree.setCellFactory(view -> new ExplorerCell(texts));
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

  private void openSelected() {
    TreeItem<ExplorerItem> selected = tree.getSelectionModel().getSelectedItem();
    if (selected != null && selected.getValue() instanceof ExplorerItem.FileItem file) {
      model.open(file);
    }
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
