package dev.meshwright.app.explorer;

import java.util.Optional;
import javafx.scene.control.TreeItem;

/// Tells rows of the explorer apart across rebuilds.
final class ExplorerKeys {

  private ExplorerKeys() {}

  static String of(TreeItem<ExplorerItem> row) {
    return switch (row.getValue()) {
      case ExplorerItem.ProductItem product -> "product " + product.folder();
      case ExplorerItem.KindItem kind -> of(row.getParent()) + " " + kind.group();
      case ExplorerItem.FileItem file -> "file " + file.file().path();
    };
  }

  static Optional<TreeItem<ExplorerItem>> find(TreeItem<ExplorerItem> top, String key) {
    for (TreeItem<ExplorerItem> row : top.getChildren()) {
      if (of(row).equals(key)) {
        return Optional.of(row);
      }
      Optional<TreeItem<ExplorerItem>> below = find(row, key);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }
}
