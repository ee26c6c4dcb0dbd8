package dev.meshwright.app.structure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TreeItem;

/// An item of the structure table. Its row changes with the text; a new value of the item itself
/// would have the table draw all of its rows anew, at each key.
final class StructureItem extends TreeItem<StructureRow> {

  private final ReadOnlyObjectWrapper<StructureRow> row;

  StructureItem(StructureRow row, boolean expanded) {
    super(row);
    this.row = new ReadOnlyObjectWrapper<>(row);
    setExpanded(expanded);
  }

  ReadOnlyObjectProperty<StructureRow> rowProperty() {
    return row.getReadOnlyProperty();
  }

  void show(StructureRow now) {
    row.set(now);
  }

  /// The row of the text as it was last read.
  static StructureRow rowOf(TreeItem<StructureRow> item) {
    return item instanceof StructureItem kept ? kept.row.get() : item.getValue();
  }

  /// The row behind an item, as the text changes.
  static ObservableValue<StructureRow> rowProperty(TreeItem<StructureRow> item) {
    return item instanceof StructureItem kept
        ? kept.rowProperty()
        : new ReadOnlyObjectWrapper<>(item.getValue());
  }
}
