package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The opened folder as a part of the working copy.
///
/// @param prefix path of the folder from the top of the working copy, empty or ending with `/`
record FolderScope(String prefix) {

  static FolderScope of(Path workTree, Path folder) throws IOException {
    if (!folder.startsWith(workTree)) {
      throw new IOException(folder + " is not in the working copy " + workTree);
    }
    String relative = workTree.relativize(folder).toString().replace('\\', '/');
    return new FolderScope(relative.isEmpty() ? "" : relative + "/");
  }

  String toRepository(String path) {
    return prefix + path;
  }

  /// The path as seen from the opened folder; empty when it lies outside.
  Optional<String> toFolder(String repositoryPath) {
    return repositoryPath.startsWith(prefix)
        ? Optional.of(repositoryPath.substring(prefix.length()))
        : Optional.empty();
  }

  boolean isWhole() {
    return prefix.isEmpty();
  }

  /// The folder's path without the slash, as the library wants it.
  String folderPath() {
    return prefix.substring(0, prefix.length() - 1);
  }
}
