package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// How the files on disk stand to the index, by their path in the opened folder.
///
/// @param filters the programs that files are stored through
/// @param unchanged files that Git takes for unchanged, with the content in the index
/// @param absent those of them that are not on disk: a sparse checkout left them out
/// @param foreign folders that are repositories of their own, such as submodules
/// @param converted files that Git would not store byte by byte
record WorkState(
    FilterPrograms filters,
    Map<String, StoredFiles.Entry> unchanged,
    Set<String> absent,
    Set<String> foreign,
    Map<String, StoredForm> converted) {

  static WorkState read(Repository repository, FolderScope scope, Progress progress)
      throws IOException {
    WorkState state =
        new WorkState(
            new FilterPrograms(repository),
            new TreeMap<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new HashMap<>());
    DirCache index = repository.readDirCache();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setOperationType(OperationType.CHECKIN_OP);
      WorkTree disk = new WorkTree(repository);
      walk.addTree(disk);
      walk.addTree(new DirCacheIterator(index));
      disk.setDirCacheIterator(walk, 1);
      walk.setRecursive(true);
      if (!scope.isWhole()) {
        walk.setFilter(PathFilter.create(scope.folderPath()));
      }
      int seen = 0;
      while (walk.next()) {
        if (seen++ % 500 == 0) {
          progress.checkCancelled();
        }
        Optional<String> path =
            GitPaths.isUtf8(walk.getRawPath())
                ? scope.toFolder(walk.getPathString())
                : Optional.empty();
        if (path.isPresent()) {
          state.add(path.get(), walk);
        }
      }
    }
    return state;
  }

  private void add(String path, TreeWalk walk) throws IOException {
    Optional<DirCacheEntry> entry =
        Optional.ofNullable(walk.getTree(1, DirCacheIterator.class))
            .map(DirCacheIterator::getDirCacheEntry)
            .filter(WorkState::isContent);
    WorkTree file = WorkTree.in(walk, 0);
    if (file == null) {
      entry
          .filter(WorkState::keepsIndex)
          .ifPresent(left -> {
            unchanged.put(path, stored(left));
            absent.add(path);
          });
    } else if (file.getEntryFileMode().equals(FileMode.GITLINK)) {
      foreign.add(path + "/");
    } else if ((file.getEntryRawMode() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
      add(path, file, entry, walk);
    }
  }

  private void add(String path, WorkTree file, Optional<DirCacheEntry> entry, TreeWalk walk)
      throws IOException {
    boolean same =
        entry.isPresent()
            && (keepsIndex(entry.get())
                || !file.isModified(entry.get(), true, walk.getObjectReader()));
    if (same) {
      unchanged.put(path, stored(entry.get()));
    }
    if (!same || filters.any()) {
      StoredForm form = file.form().through(filters);
      if (!form.isPlain() || form.filter().isPresent()) {
        converted.put(path, form);
      }
    }
  }

  /// Whether the index has a content for the path: not while it is in conflict, or only announced.
  private static boolean isContent(DirCacheEntry entry) {
    return entry.getStage() == DirCacheEntry.STAGE_0
        && !entry.isIntentToAdd()
        && !entry.getFileMode().equals(FileMode.GITLINK);
  }

  private static boolean keepsIndex(DirCacheEntry entry) {
    return entry.isSkipWorkTree() || entry.isAssumeValid();
  }

  private static StoredFiles.Entry stored(DirCacheEntry entry) {
    return new StoredFiles.Entry(entry.getObjectId(), entry.getFileMode().equals(FileMode.SYMLINK));
  }
}
