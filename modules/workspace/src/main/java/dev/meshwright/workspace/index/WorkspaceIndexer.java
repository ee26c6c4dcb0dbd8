package dev.meshwright.workspace.index;

import dev.meshwright.jobs.Progress;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;

/// Reads a folder into an index. Small pieces of files whose name does not tell their kind are
/// read; nothing is changed or run.
public final class WorkspaceIndexer {

  /// More files than this are not indexed; a problem says so.
  static final int MAX_FILES = 200_000;

  private final WorkspaceRoot root;
  private final Ignored ignored;

  public WorkspaceIndexer(WorkspaceRoot root, Ignored ignored) {
    this.root = root;
    this.ignored = ignored;
  }

  /// @throws IOException when the folder itself cannot be listed
  public WorkspaceIndex index(Progress progress) throws IOException {
    FolderWalk walk = new FolderWalk(root, ignored, progress);
    Files.walkFileTree(root.folder(), walk);
    String name = String.valueOf(root.folder().getFileName());
    ProductGrouping grouping = new ProductGrouping(name, new ProductNames(root));
    return new WorkspaceIndex(walk.files(), grouping.group(walk.files()), walk.problems());
  }
}
