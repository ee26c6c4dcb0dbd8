package dev.meshwright.app.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// Keeps the items of the outline through changes of the text, so that what is expanded, selected
/// and scrolled to stays.
final class OutlineItems {

  private OutlineItems() {}

  /// The item for a row: the old one with the new row where the paths agree.
  static OutlineItem merge(Optional<TreeItem<OutlineRow>> old, OutlineRow row) {
    OutlineItem item =
        old.filter(OutlineItem.class::isInstance)
            .map(OutlineItem.class::cast)
            .filter(kept -> OutlineItem.rowOf(kept).path().equals(row.path()))
            .orElseGet(() -> new OutlineItem(row));
    item.show(row);
    Map<List<String>, TreeItem<OutlineRow>> before = new HashMap<>();
    item.getChildren().forEach(child -> before.put(OutlineItem.rowOf(child).path(), child));
    List<TreeItem<OutlineRow>> children = new ArrayList<>();
    for (OutlineRow child : row.children()) {
      children.add(merge(Optional.ofNullable(before.remove(child.path())), child));
    }
    if (!children.equals(item.getChildren())) {
      item.getChildren().setAll(children);
    }
    return item;
  }

  static Optional<TreeItem<OutlineRow>> find(TreeItem<OutlineRow> top, List<String> path) {
    if (OutlineItem.rowOf(top).path().equals(path)) {
      return Optional.of(top);
    }
    return top.getChildren().stream().flatMap(child -> find(child, path).stream()).findFirst();
  }
}
