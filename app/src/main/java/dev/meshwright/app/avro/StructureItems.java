package dev.meshwright.app.avro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// Keeps the items of the structure table through changes of the schema, so that what is expanded,
/// selected and scrolled to stays.
final class StructureItems {

  private StructureItems() {}

  /// The item for a row: the old one with the new values where the paths agree.
  static TreeItem<StructureRow> merge(Optional<TreeItem<StructureRow>> old, StructureRow row) {
    TreeItem<StructureRow> item =
        old.filter(kept -> kept.getValue().field().equals(row.field()))
            .orElseGet(() -> {
              TreeItem<StructureRow> made = new TreeItem<>(row);
              made.setExpanded(true);
              return made;
            });
    item.setValue(row);
    List<TreeItem<StructureRow>> children = new ArrayList<>();
    for (StructureRow child : row.children()) {
      Optional<TreeItem<StructureRow>> before =
          item.getChildren().stream()
              .filter(kept -> kept.getValue().field().equals(child.field()))
              .findFirst();
      children.add(merge(before, child));
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
    if (top.getValue().field().equals(field)) {
      return Optional.of(top);
    }
    return top.getChildren().stream().flatMap(child -> find(child, field).stream()).findFirst();
  }
}
