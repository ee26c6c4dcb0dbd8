package dev.meshwright.history;

import dev.meshwright.model.git.CommitSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Whether commits changed what is looked for: the path of a file, or how often a name is in one.
/// Merges are passed over, as by `git log -S`.
final class CommitFilter {

  private static final int MOST_BYTES = 4 << 20;

  private final ObjectReader reader;
  private final String path;
  private final byte[] name;
  private final Map<ObjectId, Integer> counts = new HashMap<>();

  CommitFilter(ObjectReader reader, CommitSearch search) {
    this.reader = reader;
    this.path = search.path().strip().toLowerCase(Locale.ROOT);
    this.name = search.name().strip().getBytes(StandardCharsets.UTF_8);
  }

  boolean match(RevWalk walk, RevCommit commit) throws IOException {
    if (path.isEmpty() && name.length == 0) {
      return true;
    }
    if (commit.getParentCount() > 1) {
      return false;
    }
    try (TreeWalk trees = new TreeWalk(reader)) {
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        walk.parseHeaders(commit.getParent(0));
        trees.addTree(commit.getParent(0).getTree());
      }
      trees.addTree(commit.getTree());
      trees.setRecursive(true);
      trees.setFilter(TreeFilter.ANY_DIFF);
      while (trees.next()) {
        if (trees.getPathString().toLowerCase(Locale.ROOT).contains(path)
            && (name.length == 0 || occurrences(trees, 0) != occurrences(trees, 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private int occurrences(TreeWalk trees, int side) throws IOException {
    FileMode mode = trees.getFileMode(side);
    ObjectId id = trees.getObjectId(side);
    if ((mode.getBits() & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
      return 0;
    }
    Integer known = counts.get(id);
    if (known == null) {
      known = count(id);
      counts.put(id, known);
    }
    return known;
  }

  private int count(ObjectId id) throws IOException {
    try {
      ObjectLoader loader = reader.open(id, Constants.OBJ_BLOB);
      if (loader.getSize() > MOST_BYTES) {
        return 0;
      }
      byte[] bytes = loader.getCachedBytes(MOST_BYTES);
      int count = 0;
      for (int at = 0; at + name.length <= bytes.length; at++) {
        if (isAt(bytes, at)) {
          count++;
          at += name.length - 1;
        }
      }
      return count;
    } catch (MissingObjectException notFetched) {
      return 0;
    }
  }

  private boolean isAt(byte[] bytes, int at) {
    for (int i = 0; i < name.length; i++) {
      if (bytes[at + i] != name[i]) {
        return false;
      }
    }
    return true;
  }
}
