package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeMap;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/// Folders in an index that stand for all the files of a tree, which a sparse checkout left out.
final class SparseFolders {

  static final String EXTENSION = "sdir";

  private final Repository repository;
  private final Path file;
  private final TreeMap<IndexKey, IndexEntry> all = new TreeMap<>();
  private long bytes;

  SparseFolders(Repository repository, Path file) {
    this.repository = repository;
    this.file = file;
  }

  /// The entries with the files of each folder in its place.
  Collection<IndexEntry> expanded(Collection<IndexEntry> entries) throws IOException {
    for (IndexEntry entry : entries) {
      if (entry.isFolder()) {
        expand(entry);
      } else {
        add(entry);
      }
    }
    return all.values();
  }

  private void expand(IndexEntry folder) throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(folder.content());
      walk.setRecursive(true);
      while (walk.next()) {
        byte[] within = walk.getRawPath();
        byte[] path = new byte[folder.path().length + within.length];
        System.arraycopy(folder.path(), 0, path, 0, folder.path().length);
        System.arraycopy(within, 0, path, folder.path().length, within.length);
        add(IndexEntry.leftOut(path, walk.getRawMode(0), walk.getObjectId(0)));
      }
    } catch (MissingObjectException | IncorrectObjectTypeException missing) {
      throw new UnfitIndexException(
          file, "the tree of the folder " + folder.name() + " in it is not in this clone");
    }
  }

  private void add(IndexEntry entry) throws UnfitIndexException {
    bytes += entry.length();
    if (bytes > IndexFile.MOST_BYTES) {
      throw new UnfitIndexException(file, "it covers more files than a repository has");
    }
    all.put(IndexKey.of(entry), entry);
  }
}
