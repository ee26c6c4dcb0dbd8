package dev.meshwright.app.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;

/// Keeps the rows of the explorer through changes of the workspace: a row that stays is the same
/// row afterwards, so that what is selected, expanded, scrolled to or being clicked at stays too.
final class ExplorerRows {

  private final TreeItem<ExplorerItem> top = new TreeItem<>();

  /// The invisible row above the products.
  TreeItem<ExplorerItem> top() {
    return top;
  }

  /// Makes the rows say what the workspace holds now.
  void show(List<ExplorerItem.ProductItem> products) {
    update(top, products);
  }

  /// The row of a file.
  Optional<TreeItem<ExplorerItem>> find(String path) {
    return find(top, path);
  }

  private static Optional<TreeItem<ExplorerItem>> find(TreeItem<ExplorerItem> row, String path) {
    if (row.getValue() instanceof ExplorerItem.FileItem file && file.file().path().equals(path)) {
      return Optional.of(row);
    }
    return row.getChildren().stream().flatMap(below -> find(below, path).stream()).findFirst();
  }

  private static void update(TreeItem<ExplorerItem> parent, List<? extends ExplorerItem> items) {
    Map<String, TreeItem<ExplorerItem>> before = new HashMap<>();
    parent.getChildren().forEach(row -> before.put(key(row.getValue()), row));
    List<TreeItem<ExplorerItem>> rows = new ArrayList<>();
    for (ExplorerItem item : items) {
      TreeItem<ExplorerItem> row =
          Optional.ofNullable(before.get(key(item))).orElseGet(() -> made(item));
      if (!row.getValue().equals(item)) {
        row.setValue(item);
      }
      update(row, below(item));
      rows.add(row);
    }
    if (!rows.equals(parent.getChildren())) {
      replace(parent, rows);
    }
  }

  /// Takes away and puts in single rows where that is enough, since a tree forgets what is selected
  /// in a list that is set as a whole.
  private static void replace(TreeItem<ExplorerItem> parent, List<TreeItem<ExplorerItem>> rows) {
    Set<TreeItem<ExplorerItem>> staying = new HashSet<>(rows);
    parent.getChildren().removeIf(row -> !staying.contains(row));
    if (parent.getChildren().isEmpty()) {
      parent.getChildren().setAll(rows);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      TreeItem<ExplorerItem> row = rows.get(i);
      if (i >= parent.getChildren().size() || !parent.getChildren().get(i).equals(row)) {
        parent.getChildren().remove(row);
        parent.getChildren().add(i, row);
      }
    }
  }

  private static TreeItem<ExplorerItem> made(ExplorerItem item) {
    TreeItem<ExplorerItem> row = new TreeItem<>(item);
    row.setExpanded(
        switch (item) {
          case ExplorerItem.ProductItem product -> true;
          case ExplorerItem.KindItem kind -> kind.group() != ExplorerItem.Group.OTHER;
          case ExplorerItem.FileItem file -> false;
        });
    return row;
  }

  private static List<? extends ExplorerItem> below(ExplorerItem item) {
    return switch (item) {
      case ExplorerItem.ProductItem product -> product.kinds();
      case ExplorerItem.KindItem kind -> kind.files();
      case ExplorerItem.FileItem file -> List.of();
    };
  }

  /// Tells a row apart from the others below the same one.
  private static String key(ExplorerItem item) {
    return switch (item) {
      case ExplorerItem.ProductItem product -> product.folder() + "\n" + product.name();
      case ExplorerItem.KindItem kind -> kind.group().name();
      case ExplorerItem.FileItem file -> file.file().path();
    };
  }
}
