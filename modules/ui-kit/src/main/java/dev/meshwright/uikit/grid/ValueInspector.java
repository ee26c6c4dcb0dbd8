package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Value;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Shows one value whole: nested ones as a tree, long texts in full as far as they were handed
/// over.
final class ValueInspector extends BorderPane {

  private final Label title = new Label();
  private final TreeTableView<ValueTree> tree = new TreeTableView<>();
  private final TextArea text = new TextArea();

  ValueInspector(Texts texts, String id, Runnable close) {
    getStyleClass().add("value-inspector");
    title.getStyleClass().addAll("strong", "user-text");
    Button closeButton =
        Named.iconButton(new Button(), Icon.CLOSE, id + "-close", texts.get("inspector.close"));
    closeButton.setOnAction(event -> close.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, closeButton);
    head.getStyleClass().add("inspector-head");
    setTop(head);
    TreeTableColumn<ValueTree, String> name = new TreeTableColumn<>(texts.get("inspector.name"));
    name.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(row.getValue().getValue().name()).getReadOnlyProperty());
    TreeTableColumn<ValueTree, String> value = new TreeTableColumn<>(texts.get("inspector.value"));
    value.setCellValueFactory(row ->
        new ReadOnlyStringWrapper(row.getValue().getValue().summary()).getReadOnlyProperty());
    tree.getColumns().add(name);
    tree.getColumns().add(value);
    tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    tree.setShowRoot(false);
    Named.named(tree, id + "-tree", texts.get("inspector.tree"));
    text.setEditable(false);
    Wrapping.of(text);
    Named.named(text, id + "-text", texts.get("inspector.text"));
  }

  void show(String column, Value value) {
    title.setText(column);
    ValueTree top = new ValueTree(column, value);
    if (top.parts().isEmpty()) {
      text.setText(
          value instanceof Value.Text(String shown, long length)
              ? shown
              : ValueText.oneLine(value, 100_000));
      setCenter(text);
    } else {
      tree.setRoot(new LazyItem(top));
      setCenter(tree);
    }
  }

  /// Makes its children when it is opened.
  private static final class LazyItem extends TreeItem<ValueTree> {
    private boolean filled;

    LazyItem(ValueTree value) {
      super(value);
      setExpanded(true);
    }

    @Override
    public boolean isLeaf() {
      return getValue().parts().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<ValueTree>> getChildren() {
      if (!filled) {
        filled = true;
        getValue().parts().forEach(part -> super.getChildren().add(closed(part)));
      }
      return super.getChildren();
    }

    private static LazyItem closed(ValueTree part) {
      LazyItem item = new LazyItem(part);
      item.setExpanded(false);
      return item;
    }
  }
}
