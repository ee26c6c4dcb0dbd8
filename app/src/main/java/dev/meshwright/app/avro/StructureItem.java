package dev.meshwright.app.avro;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeItem;

/// An item of the structure table. Its row changes with the text; a new value of the item itself
/// would have the table draw all of its rows anew, at each key.
final class StructureItem extends TreeItem<StructureRow> {

  private final ReadOnlyObjectWrapper<StructureRow> row;

  StructureItem(StructureRow row) {
    super(row);
    this.row = new ReadOnlyObjectWrapper<>(row);
    setExpanded(true);
  }

  /// The row of the text as it was last read.
  StructureRow row() {
    return row.get();
  }

  ReadOnlyObjectProperty<StructureRow> rowProperty() {
    return row.getReadOnlyProperty();
  }

  void show(StructureRow now) {
    row.set(now);
  }

  /// The row behind an item of the table.
  static StructureRow rowOf(TreeItem<StructureRow> item) {
    return item instanceof StructureItem kept ? kept.row() : item.getValue();
  }
}
