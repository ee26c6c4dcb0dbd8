package dev.meshwright.app.structure;

import javafx.scene.control.TreeTableColumn;

/// The column that says what changed. It takes no place while nothing has.
final class MarkerColumn {

  private static final double WIDTH = 94;

  private final MarkerWords words = new MarkerWords();
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
    column.setCellFactory(view -> new MarkerCell(words));
  }

  TreeTableColumn<StructureRow, StructureRow> column() {
    return column;
  }

  /// Whether there is no room for words: then the column has no title, and its cells follow.
  void signsOnly(boolean narrow) {
    column.setText(narrow ? "" : words.title());
  }

  void show(boolean anyMarkers) {
    if (column.isVisible() != anyMarkers) {
      column.setVisible(anyMarkers);
    }
  }
}
