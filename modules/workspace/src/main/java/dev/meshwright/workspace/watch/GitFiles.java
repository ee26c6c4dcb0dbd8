package dev.meshwright.workspace.watch;

/// The files inside `.git` whose change means that branch, commits or index changed.
final class GitFiles {

  private GitFiles() {}

  static boolean tellsState(String path) {
    return !path.endsWith(".lock")
        && (path.equals(".git/HEAD")
            || path.equals(".git/index")
            || path.equals(".git/packed-refs")
            || path.equals(".git/MERGE_HEAD")
            || path.startsWith(".git/refs/"));
  }

  /// Whether a folder inside `.git` needs to be watched.
  static boolean isWatched(String folder) {
    return folder.equals(".git") || folder.equals(".git/refs") || folder.startsWith(".git/refs/");
  }
}
