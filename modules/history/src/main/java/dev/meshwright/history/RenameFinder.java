package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;

/// Pairs files that are gone with new ones of the same or nearly the same content.
final class RenameFinder {

  /// Above this many gone or new files only the plain facts are told.
  private static final int LIMIT = 200;

  private final Repository repository;
  private final @Nullable ObjectId head;

  RenameFinder(Repository repository, @Nullable ObjectId head) {
    this.repository = repository;
    this.head = head;
  }

  /// From new path to previous path.
  Map<String, String> find(Map<String, ChangedFile> files, Progress progress) throws IOException {
    List<String> gone = withState(files, FileState.DELETED);
    List<String> fresh = withState(files, FileState.UNTRACKED, FileState.ADDED);
    if (head == null || gone.isEmpty() || fresh.isEmpty() || gone.size() + fresh.size() > LIMIT) {
      return Map.of();
    }
    progress.report("Looking for renamed files", -1);
    List<String> both = new java.util.ArrayList<>(gone);
    both.addAll(fresh);
    Map<String, String> renames = new TreeMap<>();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk revisions = new RevWalk(reader);
        TreeWalk walk = new TreeWalk(repository, reader)) {
      walk.addTree(revisions.parseTree(head));
      FileTreeIterator disk = new FileTreeIterator(repository);
      walk.addTree(disk);
      walk.setRecursive(true);
      walk.setFilter(PathFilterGroup.createFromStrings(both));
      RenameDetector detector = new RenameDetector(repository);
      detector.addAll(DiffEntry.scan(walk));
      ContentSource.Pair contents =
          new ContentSource.Pair(
              ContentSource.create(reader), ContentSource.create(new FileTreeIterator(repository)));
      for (DiffEntry entry : detector.compute(contents, new LibraryProgress(progress))) {
        if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
          renames.put(entry.getNewPath(), entry.getOldPath());
        }
      }
    } catch (org.eclipse.jgit.api.errors.CanceledException cancelled) {
      throw new dev.meshwright.jobs.CancelledException();
    }
    return renames;
  }

  private static List<String> withState(Map<String, ChangedFile> files, FileState... states) {
    List<FileState> wanted = List.of(states);
    return files.values().stream()
        .filter(file -> wanted.contains(file.state()))
        .map(ChangedFile::path)
        .toList();
  }
}
