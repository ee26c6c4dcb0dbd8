package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Column;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The head of a column: its name, its type and what is known of its nulls, and a note below.
final class ColumnHead {

  private final Column column;
  private final Texts texts;
  private final VBox node = new VBox();
  private final HBox title = new HBox();
  private final Label type;
  private final Tooltip tooltip = new Tooltip();

  ColumnHead(Column column, TableColumn<GridRow, ?> shown, Texts texts) {
    this.texts = texts;
    this.column = column;
    Label name = new Label(column.name());
    name.getStyleClass().addAll("column-name", "user-text");
    type = new Label(column.type().sql());
    type.getStyleClass().addAll("column-type", "user-text");
    title.getChildren().add(name);
    title.getStyleClass().add("column-title");
    name.setTooltip(tooltip);
    type.setTooltip(tooltip);
    node.getChildren().addAll(title, type);
    node.getStyleClass().add("column-head");
    // The arrow that says how the rows are sorted keeps its place beside the head.
    node.prefWidthProperty()
        .bind(
            shown
                .widthProperty()
                .map(width -> Math.max(0, width.doubleValue() - 2.6 * type.getFont().getSize())));
    shown.setGraphic(node);
  }

  /// Says how many nulls there are.
  ///
  /// @param of the rows that were looked at
  /// @param all whether these are all there are
  void nulls(long nulls, long of, boolean all) {
    String words =
        nulls == 0
            ? ""
            : all ? texts.get("grid.nulls", nulls) : texts.get("grid.nulls.least", nulls);
    type.setText(words.isEmpty() ? column.type().sql() : column.type().sql() + "  " + words);
    tooltip.setText(
        column.name()
            + "\n"
            + column.type().sql()
            + "\n"
            + (all
                ? texts.get("grid.nulls.text", nulls, of)
                : texts.get("grid.nulls.read", nulls, of)));
  }

  /// Offers to show the fields of structs as columns of their own, and to take them away again.
  void offerParts(String id, Runnable toggle) {
    Button button =
        Named.iconButton(new Button(), Icon.SPLIT, id, texts.get("grid.parts", column.name()));
    button.setFocusTraversable(false);
    button.setOnAction(event -> toggle.run());
    title.getChildren().add(button);
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
