package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.CheckoutConflictException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/// Moves index and working copy from one tree to another, as a switch of branches does. A file that
/// is the same in both keeps its changes; a file with content that neither tree has stops the move
/// before anything is touched.
final class Checkout {

  private static final int MOST_NAMED = 5;

  private final Repository repository;
  private final Progress progress;

  Checkout(Repository repository, Progress progress) {
    this.repository = repository;
    this.progress = progress;
  }

  /// @param from the tree that the working copy was made from; none before the first commit
  /// @return what is in the way; then nothing was touched
  Optional<Problem> move(@Nullable ObjectId from, ObjectId to) throws IOException {
    return move(from, to, Set.of(), List.of());
  }

  /// The same, and gives the index other entries for some files. All of it is in the index at once.
  Optional<Problem> move(
      @Nullable ObjectId from, ObjectId to, Set<String> replaced, List<DirCacheEntry> entries)
      throws IOException {
    List<String> differing = differing(from, to);
    Optional<Problem> program = needsProgram(differing);
    if (program.isPresent()) {
      return program;
    }
    WholeIndex index;
    try {
      index = WholeIndex.locked(repository);
    } catch (LockFailedException held) {
      return Optional.of(new GitLocks(repository).onIndex());
    }
    try {
      Set<String> unknown = unknown(index, differing);
      if (!unknown.isEmpty()) {
        return Optional.of(inTheWay(List.copyOf(unknown)));
      }
      removeEmptyFolders(differing);
      index.hold();
      DirCacheCheckout checkout =
          new DirCacheCheckout(repository, from, new SparseCheckout(repository).applied(index), to);
      checkout.setFailOnConflict(true);
      checkout.setProgressMonitor(new LibraryProgress(progress));
      checkout.checkout();
      DiskContents.replace(index, replaced, entries);
      index.released();
      return Optional.empty();
    } catch (CheckoutConflictException conflict) {
      return Optional.of(inTheWay(List.of(conflict.getConflictingFiles())));
    } finally {
      index.end();
    }
  }

  private List<String> differing(@Nullable ObjectId from, ObjectId to) throws IOException {
    List<String> paths = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(to);
      if (from != null) {
        walk.addTree(from);
        walk.setFilter(TreeFilter.ANY_DIFF);
      }
      walk.setRecursive(true);
      while (walk.next()) {
        paths.add(walk.getPathString());
      }
    }
    return paths;
  }

  /// A file that cannot be written right without a program, or in its encoding.
  Optional<Problem> needsProgram(List<String> paths) throws IOException {
    Optional<FilterPrograms.Used> filter = new FilterPrograms(repository).firstUsedBy(paths);
    if (filter.isPresent()) {
      return Optional.of(
          GitProblems.error(
              "git-filter",
              filter.get().path(),
              filter.get().path()
                  + " is written through the program of the filter "
                  + filter.get().filter()
                  + ", and Meshwright runs no programs of a repository.",
              "Do this with git."));
    }
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    try (TreeWalk walk = WorkTree.walk(repository, OperationType.CHECKOUT_OP, paths)) {
      while (walk.next()) {
        if (StoredForm.of(walk.getAttributes(), EolStreamType.DIRECT).encoding().isPresent()) {
          String path = walk.getPathString();
          return Optional.of(
              GitProblems.error(
                  "git-encoding",
                  path,
                  path + " has an encoding of its own in .gitattributes (working-tree-encoding).",
                  "Do this with git."));
        }
      }
    }
    return Optional.empty();
  }

  /// Files on disk that Git does not know, where one is to be written. The library would replace
  /// those that are ignored.
  private Set<String> unknown(DirCache index, List<String> paths) throws IOException {
    Path top = repository.getWorkTree().toPath();
    Set<String> found = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (String path : paths) {
      Path file = top.resolve(path);
      if (index.findEntry(path) < 0 && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          addUnknownIn(file, index, found);
        } else {
          found.add(path);
        }
      }
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        String folder = path.substring(0, end);
        if (!seen.add(folder)) {
          break;
        }
        Path above = top.resolve(folder);
        boolean isFile =
            Files.exists(above, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS);
        if (isFile && index.findEntry(folder) < 0) {
          found.add(folder);
        }
      }
    }
    return found;
  }

  /// Folders without files where a file is to be written: Git does not know them, and the library
  /// takes them for something in the way.
  private void removeEmptyFolders(List<String> paths) throws IOException {
    Path top = repository.getWorkTree().toPath();
    for (String path : paths) {
      Path folder = top.resolve(path);
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        List<Path> below;
        try (Stream<Path> all = Files.walk(folder)) {
          below = all.toList();
        }
        if (below.stream().allMatch(at -> Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS))) {
          for (Path at : below.reversed()) {
            Files.delete(at);
          }
        }
      }
    }
  }

  private void addUnknownIn(Path folder, DirCache index, Set<String> found) throws IOException {
    Path top = repository.getWorkTree().toPath();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> top.relativize(file).toString().replace('\\', '/'))
          .filter(path -> index.findEntry(path) < 0)
          .limit(MOST_NAMED + 1)
          .forEach(found::add);
    }
  }

  private static Problem inTheWay(List<String> paths) {
    return GitProblems.error(
        "git-would-overwrite",
        "",
        "This would overwrite changes that are in no commit: " + named(paths) + ".",
        "Commit them first, or stash them.");
  }

  static String named(List<String> names) {
    return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
        + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
  }
}
