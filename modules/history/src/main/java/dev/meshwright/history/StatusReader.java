package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.model.git.RepositoryState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.BranchTrackingStatus;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/// Reads what differs between the last commit, the index and the disk. Submodules are not looked
/// into: they are repositories of their own.
final class StatusReader {

  private final Repository repository;
  private final FolderScope scope;

  StatusReader(Repository repository, FolderScope scope) {
    this.repository = repository;
    this.scope = scope;
  }

  RepositoryState read(Progress progress) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    IndexDiff diff = new IndexDiff(repository, head, new WorkTree(repository));
    diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
    if (!scope.isWhole()) {
      diff.setFilter(PathFilter.create(scope.folderPath()));
    }
    diff.diff(new LibraryProgress(progress), 0, 0, "Reading the state of the files");
    Map<String, ChangedFile> files = new TreeMap<>();
    for (String path : touched(diff)) {
      files.put(path, new ChangedFile(path, state(diff, path), Optional.empty()));
    }
    for (ChangedFile staged : stagedOnly(head)) {
      files.putIfAbsent(staged.path(), staged);
    }
    Map<String, String> renames = new RenameFinder(repository, head).find(files, progress);
    renames.forEach((path, previous) -> {
      files.remove(previous);
      files.put(path, new ChangedFile(path, FileState.RENAMED, Optional.of(previous)));
    });
    return state(head, files.values().stream().flatMap(this::seenFromFolder).toList());
  }

  /// What is staged of files that a sparse checkout leaves out: the library passes over them.
  private List<ChangedFile> stagedOnly(@Nullable ObjectId head) throws IOException {
    DirCache index = repository.readDirCache();
    boolean any = false;
    for (int i = 0; i < index.getEntryCount() && !any; i++) {
      any = index.getEntry(i).isSkipWorkTree();
    }
    List<ChangedFile> staged = new ArrayList<>();
    if (any && head != null) {
      try (RevWalk revisions = new RevWalk(repository);
          TreeWalk walk = new TreeWalk(repository)) {
        walk.addTree(revisions.parseTree(head));
        walk.addTree(new DirCacheIterator(index));
        walk.setRecursive(true);
        walk.setFilter(TreeFilter.ANY_DIFF);
        while (walk.next()) {
          DirCacheIterator entry = walk.getTree(1, DirCacheIterator.class);
          if (entry != null && entry.getDirCacheEntry().isSkipWorkTree()) {
            boolean fresh = walk.getRawMode(0) == 0;
            staged.add(
                new ChangedFile(
                    walk.getPathString(),
                    fresh ? FileState.ADDED : FileState.MODIFIED,
                    Optional.empty()));
          }
        }
      }
    }
    return staged;
  }

  private RepositoryState state(@Nullable ObjectId head, List<ChangedFile> changed)
      throws IOException {
    Optional<String> branch = Refs.currentBranch(repository);
    Optional<BranchTrackingStatus> tracking =
        branch.isEmpty() || head == null
            ? Optional.empty()
            : Optional.ofNullable(BranchTrackingStatus.of(repository, branch.get()));
    return new RepositoryState(
        branch,
        Optional.ofNullable(head).map(ObjectId::name),
        tracking.map(status -> Repository.shortenRefName(status.getRemoteTrackingBranch())),
        tracking.map(BranchTrackingStatus::getAheadCount).orElse(0),
        tracking.map(BranchTrackingStatus::getBehindCount).orElse(0),
        UnderWay.progress(repository),
        changed);
  }

  private static Set<String> touched(IndexDiff diff) {
    return Stream.of(
            diff.getAdded(),
            diff.getChanged(),
            diff.getRemoved(),
            diff.getMissing(),
            diff.getModified(),
            diff.getUntracked(),
            diff.getConflicting())
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private static FileState state(IndexDiff diff, String path) {
    if (diff.getConflicting().contains(path)) {
      return FileState.CONFLICTED;
    }
    if (diff.getUntracked().contains(path)) {
      // Removed from the index but still there: its content is kept, so it counts as changed.
      return diff.getRemoved().contains(path) ? FileState.MODIFIED : FileState.UNTRACKED;
    }
    if (diff.getMissing().contains(path) || diff.getRemoved().contains(path)) {
      return FileState.DELETED;
    }
    return diff.getAdded().contains(path) ? FileState.ADDED : FileState.MODIFIED;
  }

  private Stream<ChangedFile> seenFromFolder(ChangedFile file) {
    return scope.toFolder(file.path()).stream()
        .map(path ->
            new ChangedFile(path, file.state(), file.previousPath().flatMap(scope::toFolder)));
  }
}
