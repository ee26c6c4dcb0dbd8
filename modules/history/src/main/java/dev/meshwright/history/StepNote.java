package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.model.git.GitOperation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/// What is brought to the disk and into the index next, noted before it is. Git's own notes come
/// after the index: a program that is killed between the two would leave files that nothing tells
/// the origin of.
///
/// @param before the commit that is checked out
/// @param brought the commit that is merged, picked or taken back
/// @param tree what the index has then, but for files in conflict
/// @param mode how a merge is made, as Git notes it
record StepNote(
    GitOperation operation,
    ObjectId before,
    ObjectId brought,
    ObjectId tree,
    String mode,
    String message) {

  static final String FILE = "meshwright-step";
  private static final int HEADER = 5;

  /// Empty where there is none, and for one that was torn or written by another version.
  static Optional<StepNote> read(StateFolder state) throws IOException {
    String text = state.whole(FILE).orElse("");
    List<String> lines = text.lines().limit(HEADER).toList();
    if (lines.size() < HEADER || !lines.subList(1, 4).stream().allMatch(ObjectId::isId)) {
      return Optional.empty();
    }
    return List.of(GitOperation.values()).stream()
        .filter(operation -> operation.name().equals(lines.getFirst()))
        .findFirst()
        .map(operation ->
            new StepNote(
                operation,
                ObjectId.fromString(lines.get(1)),
                ObjectId.fromString(lines.get(2)),
                ObjectId.fromString(lines.get(3)),
                lines.get(4),
                text.split("\n", HEADER + 1)[HEADER]));
  }

  String text() {
    return String.join(
        "\n", operation.name(), before.name(), brought.name(), tree.name(), mode, message);
  }

  /// Whether the branch is still where it was.
  boolean isCurrent(Repository repository) throws IOException {
    return before.equals(repository.resolve(Constants.HEAD));
  }

  /// Whether the index has what was to be brought, and no commit has it yet.
  boolean isBrought(Repository repository) throws IOException {
    if (!isCurrent(repository)) {
      return false;
    }
    DirCache index = repository.readDirCache();
    boolean any = index.hasUnmergedPaths();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.parseCommit(before).getTree());
      walk.addTree(tree);
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.setRecursive(true);
      while (walk.next()) {
        if (!has(index.getEntry(walk.getPathString()), walk)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static boolean has(@Nullable DirCacheEntry entry, TreeWalk walk) {
    return entry == null
        ? walk.getFileMode(1).equals(FileMode.MISSING)
        : entry.getStage() != DirCacheEntry.STAGE_0
            || entry.getObjectId().equals(walk.getObjectId(1));
  }
}
