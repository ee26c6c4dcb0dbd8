package dev.meshwright.app.structure;

import javafx.scene.control.TreeTableColumn;

/// The column that says what changed. It takes no place while nothing has.
final class MarkerColumn {

  private static final double WIDTH = 94;

  private final TreeTableColumn<StructureRow, StructureRow> column;

  MarkerColumn(String id) {
    MarkerWords words = new MarkerWords();
    column = new TreeTableColumn<>(words.title());
    column.setId(id);
    column.setPrefWidth(WIDTH);
    column.setMinWidth(WIDTH);
    column.setSortable(false);
    column.setReorderable(false);
    column.setVisible(false);
    column.setCellValueFactory(cell -> StructureItem.rowProperty(cell.getValue()));
    column.setCellFactory(view -> new MarkerCell(words));
  }

  TreeTableColumn<StructureRow, StructureRow> column() {
    return column;
  }

  void show(boolean anyMarkers) {
    if (column.isVisible() != anyMarkers) {
      column.setVisible(anyMarkers);
    }
  }
}
