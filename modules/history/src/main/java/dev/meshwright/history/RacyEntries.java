package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/// Files that were changed in the second in which the index was written, without getting longer or
/// shorter. Most builds of `git` compare times by seconds: they tell such a change by reading the
/// file, and only while the index is of that second. So they mark it before they write the index
/// anew, as is done here; the library marks by finer times, and `git` would never see the change.
final class RacyEntries {

  private RacyEntries() {}

  /// @param index as it was read, locked
  static DirCache marked(Repository repository, DirCache index) throws IOException {
    Path file = repository.getIndexFile().toPath();
    if (repository.isBare() || SmallFile.isAbsent(file)) {
      return index;
    }
    long written = Files.getLastModifiedTime(file).toInstant().getEpochSecond();
    Set<String> paths = new TreeSet<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      if (mayHideAChange(entry) && entry.getLastModifiedInstant().getEpochSecond() >= written) {
        paths.add(entry.getPathString());
      }
    }
    if (!paths.isEmpty()) {
      mark(repository, index, paths);
    }
    return index;
  }

  private static boolean mayHideAChange(DirCacheEntry entry) {
    return entry.getStage() == DirCacheEntry.STAGE_0
        && entry.getLength() > 0
        && !entry.isSkipWorkTree()
        && !entry.isAssumeValid()
        && !FileMode.GITLINK.equals(entry.getRawMode());
  }

  private static void mark(Repository repository, DirCache index, Set<String> paths)
      throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setRecursive(true);
      walk.addTree(new FileTreeIterator(repository));
      walk.setFilter(PathFilterGroup.createFromStrings(paths));
      while (walk.next()) {
        WorkingTreeIterator onDisk = walk.getTree(0, WorkingTreeIterator.class);
        DirCacheEntry entry = index.getEntry(walk.getPathString());
        if (entry != null && onDisk.getEntryLength() == entry.getLength()) {
          entry.smudgeRacilyClean();
          // Takes the mark away again where the content is the same.
          onDisk.isModified(entry, true, walk.getObjectReader());
        }
      }
    }
  }
}
