package dev.meshwright.uikit.grid;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// The number of a row, from 1.
final class NumberCell extends TableCell<GridRow, GridRow> {

  NumberCell() {
    getStyleClass().add("row-number");
  }

  @Override
  protected void updateItem(@Nullable GridRow item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? null : String.format("%,d", item.index() + 1));
  }
}
