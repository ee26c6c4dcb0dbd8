package dev.meshwright.app.avro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// Keeps the items of the structure table through changes of the schema, so that what is expanded,
/// selected and scrolled to stays.
final class StructureItems {

  private StructureItems() {}

  /// The item for a row: the old one with the new row where the paths agree.
  static StructureItem merge(Optional<TreeItem<StructureRow>> old, StructureRow row) {
    StructureItem item =
        old.filter(StructureItem.class::isInstance)
            .map(StructureItem.class::cast)
            .filter(kept -> kept.row().field().equals(row.field()))
            .orElseGet(() -> new StructureItem(row));
    item.show(row);
    // Looked up, not searched for: a record may have thousands of fields, and this runs at each
    // key.
    Map<List<String>, TreeItem<StructureRow>> before = new HashMap<>();
    item.getChildren().forEach(kept -> before.putIfAbsent(StructureItem.rowOf(kept).field(), kept));
    List<TreeItem<StructureRow>> children = new ArrayList<>();
    for (StructureRow child : row.children()) {
      // Taken once: of two fields with one name, the second is an item of its own.
      children.add(merge(Optional.ofNullable(before.remove(child.field())), child));
    }
    if (!children.equals(item.getChildren())) {
      item.getChildren().setAll(children);
    }
    return item;
  }

  static Optional<TreeItem<StructureRow>> find(TreeItem<StructureRow> top, List<String> field) {
    if (top == null) {
      return Optional.empty();
    }
    if (StructureItem.rowOf(top).field().equals(field)) {
      return Optional.of(top);
    }
    return top.getChildren().stream().flatMap(child -> find(child, field).stream()).findFirst();
  }
}
