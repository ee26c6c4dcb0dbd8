package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.text.moves.MovableFile;
import dev.meshwright.text.moves.MovedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;

/// Pairs files that are gone with new ones of the same or nearly the same content.
final class RenameFinder {

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
    if (head == null
        || gone.isEmpty()
        || fresh.isEmpty()
        || gone.size() + fresh.size() > TreeMoves.MOST_FILES) {
      return Map.of();
    }
    progress.report("Looking for renamed files", -1);
    Set<String> goneOnes = Set.copyOf(gone);
    Set<String> freshOnes = Set.copyOf(fresh);
    List<String> both = new ArrayList<>(gone);
    both.addAll(fresh);
    List<MovableFile> oldOnes = new ArrayList<>();
    List<MovableFile> newOnes = new ArrayList<>();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk revisions = new RevWalk(reader);
        TreeWalk walk = new TreeWalk(repository, reader)) {
      walk.setOperationType(TreeWalk.OperationType.CHECKIN_OP);
      walk.addTree(revisions.parseTree(head));
      WorkTree disk = new WorkTree(repository);
      walk.addTree(disk);
      walk.addTree(new DirCacheIterator(repository.readDirCache()));
      disk.setDirCacheIterator(walk, 2);
      walk.setRecursive(true);
      walk.setFilter(PathFilterGroup.createFromStrings(both));
      while (walk.next()) {
        progress.checkCancelled();
        String path = walk.getPathString();
        WorkTree file = WorkTree.in(walk, 1);
        if (file == null && walk.getRawMode(0) != 0 && goneOnes.contains(path)) {
          oldOnes.add(movable(path, reader.open(walk.getObjectId(0))));
        } else if (file != null && freshOnes.contains(path)) {
          newOnes.add(movable(path, file));
        }
      }
    }
    return MovedFiles.pair(oldOnes, newOnes);
  }

  private static MovableFile movable(String path, ObjectLoader content) throws IOException {
    return content.getSize() > TreeMoves.MAX_TEXT_BYTES
        ? new MovableFile(path, "", path, Set.of(), Optional::empty)
        : movable(path, content.getCachedBytes(TreeMoves.MAX_TEXT_BYTES));
  }

  private static MovableFile movable(String path, WorkTree file) throws IOException {
    boolean regular = (file.getEntryRawMode() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    return !regular || file.getEntryLength() > TreeMoves.MAX_TEXT_BYTES
        ? new MovableFile(path, "", path, Set.of(), Optional::empty)
        : movable(path, file.form().of(Files.readAllBytes(file.file())));
  }

  private static MovableFile movable(String path, byte[] bytes) {
    String text = TreeMoves.text(bytes);
    return new MovableFile(path, "", text, Set.of(), () -> Optional.of(text));
  }

  private static List<String> withState(Map<String, ChangedFile> files, FileState... states) {
    List<FileState> wanted = List.of(states);
    return files.values().stream()
        .filter(file -> wanted.contains(file.state()))
        .map(ChangedFile::path)
        .toList();
  }
}
