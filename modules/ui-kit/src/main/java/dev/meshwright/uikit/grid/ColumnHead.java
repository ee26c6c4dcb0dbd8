package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Column;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;

/// The head of a column: its name, its type and what is known of its nulls, and a note below.
final class ColumnHead {

  private final Column column;
  private final VBox node = new VBox();
  private final Label type;

  ColumnHead(Column column, TableColumn<GridRow, ?> shown) {
    this.column = column;
    Label name = new Label(column.name());
    name.getStyleClass().addAll("column-name", "user-text");
    type = new Label(column.type().sql());
    type.getStyleClass().addAll("column-type", "user-text");
    node.getChildren().addAll(name, type);
    node.getStyleClass().add("column-head");
    // The arrow that says how the rows are sorted keeps its place beside the head.
    node.prefWidthProperty()
        .bind(
            shown
                .widthProperty()
                .map(width -> Math.max(0, width.doubleValue() - 2.6 * type.getFont().getSize())));
    shown.setGraphic(node);
  }

  /// Says something behind the type; nothing when it is empty.
  void remark(String words) {
    type.setText(words.isEmpty() ? column.type().sql() : column.type().sql() + "  " + words);
  }

  void note(Node note) {
    clear();
    node.getChildren().add(note);
  }

  void clear() {
    if (node.getChildren().size() > 2) {
      node.getChildren().remove(2);
    }
  }
}
