package dev.meshwright.usecases.workspace;

import java.util.Set;

/// Files that another program made, changed or removed.
///
/// @param paths relative to the root, with `/`
/// @param repository whether the repository's own state (head, index, refs) changed as well
/// @param everything whether so much happened that the workspace is better read anew
public record OutsideChanges(Set<String> paths, boolean repository, boolean everything) {

  public OutsideChanges {
    paths = Set.copyOf(paths);
  }
}
