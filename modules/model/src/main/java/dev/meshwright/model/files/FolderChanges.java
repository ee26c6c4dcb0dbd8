package dev.meshwright.model.files;

import java.util.Set;

/// What others made, changed or removed since the last time.
///
/// @param paths files and folders relative to the workspace, with `/`
/// @param repository whether the head, index or refs of the Git repository changed
/// @param everything whether so much happened that single paths are not told
public record FolderChanges(Set<String> paths, boolean repository, boolean everything) {

  public FolderChanges {
    paths = Set.copyOf(paths);
  }

  public boolean isEmpty() {
    return paths.isEmpty() && !repository && !everything;
  }
}
