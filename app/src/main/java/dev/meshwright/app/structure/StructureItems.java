package dev.meshwright.app.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// Keeps the items of the structure table through changes of the schema, so that what is expanded,
/// selected and scrolled to stays.
final class StructureItems {

  private final int expandedLevels;

  /// @param expandedLevels the levels from the root on that are expanded at first
  StructureItems(int expandedLevels) {
    this.expandedLevels = expandedLevels;
  }

  /// The item for a row: the old one with the new row where the paths agree.
  StructureItem merge(Optional<TreeItem<StructureRow>> old, StructureRow row) {
    StructureItem item =
        old.filter(StructureItem.class::isInstance)
            .map(StructureItem.class::cast)
            .filter(kept -> StructureItem.rowOf(kept).path().equals(row.path()))
            .orElseGet(() -> new StructureItem(row, row.path().size() < expandedLevels));
    item.show(row);
    // Looked up, not searched for: a record may have thousands of fields, and this runs at each
    // key. Of fields with one name, each takes the next item.
    Map<List<String>, Deque<TreeItem<StructureRow>>> before = new HashMap<>();
    for (TreeItem<StructureRow> kept : item.getChildren()) {
      List<String> path = StructureItem.rowOf(kept).path();
      before.computeIfAbsent(path, same -> new ArrayDeque<>(1)).add(kept);
    }
    List<TreeItem<StructureRow>> children = new ArrayList<>();
    for (StructureRow child : row.children()) {
      Optional<TreeItem<StructureRow>> same =
          Optional.ofNullable(before.get(child.path())).map(Deque::poll);
      children.add(merge(same, child));
    }
    if (!children.equals(item.getChildren())) {
      item.getChildren().setAll(children);
    }
    return item;
  }

  /// The item with a path, the top or one below.
  static Optional<TreeItem<StructureRow>> find(TreeItem<StructureRow> top, List<String> path) {
    if (StructureItem.rowOf(top).path().equals(path)) {
      return Optional.of(top);
    }
    return top.getChildren().stream().flatMap(child -> find(child, path).stream()).findFirst();
  }
}
