package dev.meshwright.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/// Trees and indexes, each made from the other.
final class IndexTree {

  private IndexTree() {}

  /// The tree that a commit of an index has: what is only announced is not in it.
  static ObjectId write(DirCache index, ObjectInserter inserter) throws IOException {
    DirCache real = DirCache.newInCore();
    DirCacheBuilder builder = real.builder();
    for (int i = 0; i < index.getEntryCount(); i++) {
      if (!index.getEntry(i).isIntentToAdd()) {
        builder.add(index.getEntry(i));
      }
    }
    builder.finish();
    return real.writeTree(inserter);
  }

  /// An index that holds a tree; an empty one for none.
  static DirCache of(Repository repository, @Nullable ObjectId tree) throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    if (tree != null) {
      try (ObjectReader reader = repository.newObjectReader()) {
        builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree);
      }
    }
    builder.finish();
    return index;
  }

  /// The entries of an index at some paths.
  static List<DirCacheEntry> at(DirCache index, Set<String> paths) {
    List<DirCacheEntry> found = new ArrayList<>();
    for (String path : paths) {
      DirCacheEntry entry = index.getEntry(path);
      if (entry != null) {
        DirCacheEntry copy = new DirCacheEntry(entry.getRawPath());
        copy.setFileMode(entry.getFileMode());
        copy.setObjectId(entry.getObjectId());
        found.add(copy);
      }
    }
    return found;
  }

  /// A file of the tree that is only announced in the index is gone from it, whatever its content.
  private static void addAnnounced(
      Repository repository, @Nullable ObjectId tree, DirCache index, Set<String> paths)
      throws IOException {
    for (int i = 0; i < index.getEntryCount() && tree != null; i++) {
      if (index.getEntry(i).isIntentToAdd()) {
        String path = index.getEntry(i).getPathString();
        try (TreeWalk found = TreeWalk.forPath(repository, path, tree)) {
          if (found != null && found.getFileMode(0).getObjectType() != Constants.OBJ_TREE) {
            paths.add(path);
          }
        }
      }
    }
  }

  /// The paths at which an index differs from a tree.
  static Set<String> differing(Repository repository, @Nullable ObjectId tree, DirCache index)
      throws IOException {
    Set<String> paths = new TreeSet<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(new DirCacheIterator(index));
      if (tree != null) {
        walk.addTree(tree);
        walk.setFilter(TreeFilter.ANY_DIFF);
      }
      walk.setRecursive(true);
      while (walk.next()) {
        DirCacheIterator entry = walk.getTree(0, DirCacheIterator.class);
        if (entry == null || !entry.getDirCacheEntry().isIntentToAdd()) {
          paths.add(walk.getPathString());
        }
      }
    }
    addAnnounced(repository, tree, index, paths);
    return paths;
  }
}
