package dev.meshwright.app.outline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeItem;

/// An item of the outline. Its row changes with the text; a new value of the item itself would have
/// the table draw all of its rows anew, at each key.
final class OutlineItem extends TreeItem<OutlineRow> {

  private final ReadOnlyObjectWrapper<OutlineRow> row;

  OutlineItem(OutlineRow row) {
    super(row);
    this.row = new ReadOnlyObjectWrapper<>(row);
    setExpanded(row.path().size() < 2);
  }

  ReadOnlyObjectProperty<OutlineRow> rowProperty() {
    return row.getReadOnlyProperty();
  }

  void show(OutlineRow now) {
    row.set(now);
  }

  /// The row of the text as it was last read.
  static OutlineRow rowOf(TreeItem<OutlineRow> item) {
    return item instanceof OutlineItem kept ? kept.row.get() : item.getValue();
  }
}
