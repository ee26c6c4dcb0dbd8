package dev.meshwright.app.explorer;

import dev.meshwright.usecases.files.NameParts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is chosen in the explorer, as paths.
record ExplorerSelection(List<ExplorerItem> items) {

  ExplorerSelection {
    items = List.copyOf(items);
  }

  /// The files themselves.
  List<ExplorerItem.FileItem> files() {
    return items.stream()
        .filter(ExplorerItem.FileItem.class::isInstance)
        .map(ExplorerItem.FileItem.class::cast)
        .toList();
  }

  /// Files and folders; a group stands for its files, the workspace as a whole for nothing.
  List<String> paths() {
    return NameParts.outermost(items.stream().flatMap(ExplorerSelection::paths).toList());
  }

  private static Stream<String> paths(ExplorerItem item) {
    return switch (item) {
      case ExplorerItem.ProductItem product ->
          Stream.of(product.folder()).filter(folder -> !folder.isEmpty());
      case ExplorerItem.KindItem kind -> kind.files().stream().map(file -> file.file().path());
      case ExplorerItem.FileItem file -> Stream.of(file.file().path());
    };
  }

  /// Whether the workspace as a whole is chosen.
  boolean isWorkspace() {
    return items.size() == 1
        && items.getFirst() instanceof ExplorerItem.ProductItem product
        && product.folder().isEmpty();
  }

  /// The folder that the first of it is in, or is.
  String folder() {
    return items.stream().findFirst().map(ExplorerSelection::folder).orElse("");
  }

  /// The folder that a row stands for: what is dropped on it goes there.
  static String folder(ExplorerItem item) {
    return switch (item) {
      case ExplorerItem.ProductItem product -> product.folder();
      case ExplorerItem.KindItem kind ->
          kind.files().stream()
              .findFirst()
              .map(file -> NameParts.of(file.file().path()).folder())
              .orElse("");
      case ExplorerItem.FileItem file -> NameParts.of(file.file().path()).folder();
    };
  }

  /// The file or folder whose history is told; a folder ends with a slash. Empty for several.
  Optional<String> historyOf() {
    if (items.size() != 1) {
      return Optional.empty();
    }
    return switch (items.getFirst()) {
      case ExplorerItem.ProductItem product ->
          Optional.of(product.folder()).filter(folder -> !folder.isEmpty()).map(all -> all + "/");
      case ExplorerItem.KindItem kind -> Optional.empty();
      case ExplorerItem.FileItem file -> Optional.of(file.file().path());
    };
  }

  /// The only one.
  Optional<String> single() {
    List<String> paths = paths();
    return paths.size() == 1 ? Optional.of(paths.getFirst()) : Optional.empty();
  }
}
