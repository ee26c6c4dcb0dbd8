package dev.meshwright.app.structure;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TreeTableColumn;

/// The column that says what changed. It takes no place while nothing has.
final class MarkerColumn {

  private static final double WIDTH = 94;

  private final MarkerWords words = new MarkerWords();
  private final BooleanProperty signsOnly = new SimpleBooleanProperty();
  private final TreeTableColumn<StructureRow, StructureRow> column;

  MarkerColumn(String id) {
    column = new TreeTableColumn<>(words.title());
    column.setId(id);
    column.setPrefWidth(WIDTH);
    column.setMinWidth(WIDTH);
    column.setSortable(false);
    column.setReorderable(false);
    column.setVisible(false);
    column.setCellValueFactory(cell -> StructureItem.rowProperty(cell.getValue()));
    column.setCellFactory(view -> new MarkerCell(words, signsOnly));
  }

  TreeTableColumn<StructureRow, StructureRow> column() {
    return column;
  }

  /// Whether there is no room for words.
  void signsOnly(boolean narrow) {
    signsOnly.set(narrow);
    column.setText(narrow ? "" : words.title());
  }

  void show(boolean anyMarkers) {
    if (column.isVisible() != anyMarkers) {
      column.setVisible(anyMarkers);
    }
  }
}
