package dev.meshwright.app.explorer;

import dev.meshwright.app.workspace.Mark;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Builds the rows of the explorer from the facts.
final class ExplorerTree {

  private final OpenedWorkspace workspace;
  private final Map<String, Mark> marks;
  private final String filter;

  private ExplorerTree(OpenedWorkspace workspace, Map<String, Mark> marks, String filter) {
    this.workspace = workspace;
    this.marks = marks;
    this.filter = filter.strip().toLowerCase(Locale.ROOT);
  }

  /// @param filter only files whose path contains it; empty for all
  static List<ExplorerItem.ProductItem> of(
      OpenedWorkspace workspace, Map<String, Mark> marks, String filter) {
    ExplorerTree tree = new ExplorerTree(workspace, marks, filter);
    Set<String> owned = new HashSet<>();
    List<ExplorerItem.ProductItem> products = new ArrayList<>();
    for (Product product : workspace.products()) {
      product.files().forEach(file -> owned.add(file.path()));
      products.add(tree.product(product.name(), product.folder(), product.files()));
    }
    List<WorkspaceFile> rest =
        workspace.files().stream().filter(file -> !owned.contains(file.path())).toList();
    products.add(tree.product("", "", rest));
    return products.stream().filter(product -> !product.kinds().isEmpty()).toList();
  }

  private ExplorerItem.ProductItem product(String name, String folder, List<WorkspaceFile> files) {
    Map<ExplorerItem.Group, List<ExplorerItem.FileItem>> groups =
        new EnumMap<>(ExplorerItem.Group.class);
    for (WorkspaceFile file : files) {
      if (file.path().toLowerCase(Locale.ROOT).contains(filter)) {
        groups
            .computeIfAbsent(ExplorerItem.Group.of(file.kind()), group -> new ArrayList<>())
            .add(item(file));
      }
    }
    List<ExplorerItem.KindItem> kinds =
        groups.entrySet().stream()
            .map(group ->
                new ExplorerItem.KindItem(
                    group.getKey(), worst(group.getValue()), group.getValue()))
            .toList();
    return new ExplorerItem.ProductItem(name, folder, worst(kinds), kinds);
  }

  private ExplorerItem.FileItem item(WorkspaceFile file) {
    return new ExplorerItem.FileItem(
        file, workspace.stateOf(file.path()), marks.getOrDefault(file.path(), Mark.NONE));
  }

  private static Mark worst(List<? extends ExplorerItem> items) {
    return items.stream().map(ExplorerItem::mark).reduce(Mark.NONE, Mark::worst);
  }
}
