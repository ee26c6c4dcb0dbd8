package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedPart;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.TextWithoutPart;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/// Stages and unstages files and parts of them. The files on disk are only read.
final class Stager {

  private final Repository repository;
  private final FolderScope scope;

  Stager(Repository repository, FolderScope scope) {
    this.repository = repository;
    this.scope = scope;
  }

  /// Files as they are on disk; those that are gone as removed.
  Result<List<String>> stage(List<String> paths) throws IOException {
    List<String> wanted = paths.stream().map(scope::toRepository).toList();
    Optional<Problem> filter = filter(wanted);
    if (filter.isPresent()) {
      return Result.failed(filter.get());
    }
    return change(
        paths,
        (index, inserter) ->
            DiskContents.replace(
                index,
                Set.copyOf(wanted),
                DiskContents.store(repository, wanted, index, inserter).values()));
  }

  /// Files as they are in the last commit.
  Result<List<String>> unstage(List<String> paths) throws IOException {
    Set<String> wanted = new HashSet<>(paths.stream().map(scope::toRepository).toList());
    DirCache committed = IndexTree.of(repository, headTree());
    return change(
        paths,
        (index, inserter) -> DiskContents.replace(index, wanted, IndexTree.at(committed, wanted)));
  }

  Result<PartsOfFile> parts(String path) throws IOException {
    String wanted = scope.toRepository(path);
    Optional<Problem> filter = filter(List.of(wanted));
    return filter.isPresent()
        ? Result.failed(filter.get())
        : new ThreeTexts(repository, headTree(), repository.readDirCache(), wanted).parts(path);
  }

  /// Stages one of the parts that are not staged.
  Result<List<String>> stage(PartsOfFile file, ChangedPart part) throws IOException {
    return changePart(file, texts -> texts.indexWith(part));
  }

  /// Unstages one of the parts that are staged.
  Result<List<String>> unstage(PartsOfFile file, ChangedPart part) throws IOException {
    return changePart(file, texts -> texts.indexWithout(part));
  }

  /// The text on disk without a part that is not staged; nothing is written.
  Result<TextWithoutPart> without(PartsOfFile file, ChangedPart part) throws IOException {
    String wanted = scope.toRepository(file.path());
    ThreeTexts texts = new ThreeTexts(repository, headTree(), repository.readDirCache(), wanted);
    return texts.seen().equals(file.seen())
        ? Result.ok(texts.diskWithout(part))
        : Result.failed(moved(file));
  }

  private static Problem moved(PartsOfFile file) {
    return GitProblems.error(
        "git-moved",
        file.path(),
        file.path() + " was changed or staged meanwhile. Nothing was done.",
        "Look at what is there now, then try again.");
  }

  private Result<List<String>> changePart(PartsOfFile file, Text text) throws IOException {
    String wanted = scope.toRepository(file.path());
    DirCache index;
    try {
      index = repository.lockDirCache();
    } catch (LockFailedException held) {
      return Result.failed(new GitLocks(repository).onIndex());
    }
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ThreeTexts texts = new ThreeTexts(repository, headTree(), index, wanted);
      if (!texts.seen().equals(file.seen())) {
        return Result.failed(moved(file));
      }
      Optional<byte[]> bytes = text.of(texts);
      DirCacheEntry entry = new DirCacheEntry(wanted);
      entry.setFileMode(texts.mode());
      if (bytes.isPresent()) {
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, bytes.get()));
      }
      DiskContents.replace(index, Set.of(wanted), bytes.isPresent() ? List.of(entry) : List.of());
      return written(index, inserter, List.of(file.path()));
    } finally {
      index.unlock();
    }
  }

  private Result<List<String>> change(List<String> paths, Edit edit) throws IOException {
    DirCache index;
    try {
      index = repository.lockDirCache();
    } catch (LockFailedException held) {
      return Result.failed(new GitLocks(repository).onIndex());
    }
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      edit.of(index, inserter);
      return written(index, inserter, paths);
    } finally {
      index.unlock();
    }
  }

  private static Result<List<String>> written(
      DirCache index, ObjectInserter inserter, List<String> paths) throws IOException {
    inserter.flush();
    index.write();
    if (!index.commit()) {
      throw new IOException("the index could not be replaced");
    }
    return Result.ok(paths);
  }

  private Optional<Problem> filter(List<String> paths) throws IOException {
    return new FilterPrograms(repository)
        .firstUsedBy(paths)
        .map(used ->
            GitProblems.error(
                "git-filter",
                used.path(),
                used.path()
                    + " is stored through the program of the filter "
                    + used.filter()
                    + ", and Meshwright runs no programs of a repository.",
                "Stage this file with git."));
  }

  private @Nullable ObjectId headTree() throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return null;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseTree(head);
    }
  }

  /// Whether a mode is that of a file with a text.
  static boolean isText(FileMode mode) {
    return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
  }

  @FunctionalInterface
  private interface Edit {
    void of(DirCache index, ObjectInserter inserter) throws IOException;
  }

  /// What the index is to hold; empty for nothing.
  @FunctionalInterface
  private interface Text {
    Optional<byte[]> of(ThreeTexts texts);
  }
}
