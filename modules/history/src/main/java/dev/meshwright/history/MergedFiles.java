package dev.meshwright.history;

import dev.meshwright.history.merging.MergedTree;
import dev.meshwright.history.merging.ThreeSides;
import dev.meshwright.history.merging.TreeEntry;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;

/// Brings a merged tree to the disk and into the index, with the sides of what is in conflict.
final class MergedFiles {

  private final Repository repository;
  private final Progress progress;

  MergedFiles(Repository repository, Progress progress) {
    this.repository = repository;
    this.progress = progress;
  }

  /// Files that are staged: a merge would mix them into its commit.
  Optional<Problem> staged(ObjectId headTree) throws IOException {
    Set<String> staged = IndexTree.differing(repository, headTree, repository.readDirCache());
    return staged.isEmpty() ? Optional.empty() : Optional.of(inTheWay(staged, "staged"));
  }

  /// Files that differ from the index, but for those that Git does not know.
  Optional<Problem> unstaged() throws IOException {
    IndexDiff diff = new IndexDiff(repository, Constants.HEAD, new WorkTree(repository));
    diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
    diff.diff();
    Set<String> changed = new TreeSet<>(diff.getModified());
    changed.addAll(diff.getMissing());
    return changed.isEmpty() ? Optional.empty() : Optional.of(inTheWay(changed, "changed"));
  }

  /// Files that are changed in any way, but for those that Git does not know.
  Optional<Problem> changed(ObjectId headTree) throws IOException {
    IndexDiff diff = new IndexDiff(repository, headTree, new WorkTree(repository));
    diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
    diff.diff();
    Set<String> changed =
        new TreeSet<>(IndexTree.differing(repository, headTree, repository.readDirCache()));
    changed.addAll(diff.getModified());
    changed.addAll(diff.getMissing());
    return changed.isEmpty() ? Optional.empty() : Optional.of(inTheWay(changed, "changed"));
  }

  private static Problem inTheWay(Set<String> paths, String how) {
    return GitProblems.error(
        "git-would-overwrite",
        "",
        "Files are "
            + how
            + " that are in no commit: "
            + Checkout.named(List.copyOf(paths))
            + ". Nothing was touched.",
        "Commit them first, or stash them.");
  }

  /// @return what is in the way; then nothing was touched
  Optional<Problem> bring(ObjectId headTree, MergedTree merged) throws IOException {
    Set<String> edited = edited(merged.conflicts().keySet());
    if (!edited.isEmpty()) {
      return Optional.of(inTheWay(edited, "changed"));
    }
    return headTree.equals(merged.tree()) && merged.isClean()
        ? Optional.empty()
        : new Checkout(repository, progress)
            .move(headTree, merged.tree(), merged.conflicts().keySet(), sides(merged.conflicts()));
  }

  /// Those of some files whose text on disk is in no commit.
  private Set<String> edited(Set<String> paths) throws IOException {
    Set<String> edited = new TreeSet<>();
    if (!paths.isEmpty()) {
      try (TreeWalk walk =
          WorkTree.walk(repository, OperationType.CHECKIN_OP, List.copyOf(paths))) {
        while (walk.next()) {
          WorkTree file = WorkTree.in(walk, 0);
          DirCacheIterator entry = walk.getTree(1, DirCacheIterator.class);
          if (file != null
              && entry != null
              && file.isModified(entry.getDirCacheEntry(), true, walk.getObjectReader())) {
            edited.add(walk.getPathString());
          }
        }
      }
    }
    return edited;
  }

  /// What the index has of files in conflict.
  private static List<DirCacheEntry> sides(Map<String, ThreeSides> conflicts) {
    List<DirCacheEntry> entries = new ArrayList<>();
    conflicts.forEach((path, sides) -> {
      add(entries, path, DirCacheEntry.STAGE_1, sides.base());
      add(entries, path, DirCacheEntry.STAGE_2, sides.ours());
      add(entries, path, DirCacheEntry.STAGE_3, sides.theirs());
    });
    return entries;
  }

  private static void add(List<DirCacheEntry> entries, String path, int stage, TreeEntry side) {
    if (side.exists()) {
      DirCacheEntry entry = new DirCacheEntry(path, stage);
      entry.setFileMode(side.mode());
      entry.setObjectId(side.id());
      entries.add(entry);
    }
  }
}
