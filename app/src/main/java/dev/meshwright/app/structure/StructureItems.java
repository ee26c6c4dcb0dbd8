package dev.meshwright.app.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TreeItem;

/// Keeps the items of the structure table through changes of the schema, so that what is expanded,
/// selected and scrolled to stays.
final class StructureItems {

  private boolean changed;

  /// Whether items came, went or moved since this was asked last.
  boolean changed() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /// The item for a row: the old one with the new row where the paths agree.
  StructureItem merge(Optional<TreeItem<StructureRow>> old, StructureRow row) {
    StructureItem item =
        old.filter(StructureItem.class::isInstance)
            .map(StructureItem.class::cast)
            .orElseGet(() -> new StructureItem(row, isExpanded(row)));
    item.show(row);
    // Looked up, not searched for: a record may have thousands of fields, and this runs at each
    // key. Of fields with one name, each takes the next item.
    Map<List<String>, Deque<TreeItem<StructureRow>>> before = new HashMap<>();
    for (TreeItem<StructureRow> kept : item.getChildren()) {
      List<String> path = StructureItem.rowOf(kept).path();
      before.computeIfAbsent(path, same -> new ArrayDeque<>(1)).add(kept);
    }
    List<TreeItem<StructureRow>> children = new ArrayList<>();
    for (int index = 0; index < row.children().size(); index++) {
      StructureRow child = row.children().get(index);
      Optional<TreeItem<StructureRow>> same =
          Optional.ofNullable(before.get(child.path())).map(Deque::poll);
      children.add(merge(same.or(renamed(item, row, index)), child));
    }
    if (!children.equals(item.getChildren())) {
      item.getChildren().setAll(children);
      changed = true;
    }
    return item;
  }

  /// Symbols are many, and mostly looked at one enum at a time.
  private static boolean isExpanded(StructureRow row) {
    return row.isRoot() || !row.node().type().holdsSymbols();
  }

  /// The item at the same place of a record that is otherwise as it was: its row has another name.
  private static Supplier<Optional<TreeItem<StructureRow>>> renamed(
      StructureItem item, StructureRow row, int index) {
    return () -> {
      List<TreeItem<StructureRow>> before = item.getChildren();
      if (before.size() != row.children().size()) {
        return Optional.empty();
      }
      List<String> old = StructureItem.rowOf(before.get(index)).path();
      boolean stillThere = row.children().stream().anyMatch(child -> child.path().equals(old));
      return stillThere ? Optional.empty() : Optional.of(before.get(index));
    };
  }

  /// The item with a path, the top or one below.
  static Optional<TreeItem<StructureRow>> find(TreeItem<StructureRow> top, List<String> path) {
    if (StructureItem.rowOf(top).path().equals(path)) {
      return Optional.of(top);
    }
    return top.getChildren().stream().flatMap(child -> find(child, path).stream()).findFirst();
  }
}
