package dev.meshwright.history;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Where a file or a folder that a commit brought was before it.
final class PreviousPath {

  private final Repository repository;
  private final ObjectReader reader;

  PreviousPath(Repository repository, ObjectReader reader) {
    this.repository = repository;
    this.reader = reader;
  }

  Optional<String> of(ObjectId before, ObjectId after, String path) throws IOException {
    Map<String, ObjectId> gone = new HashMap<>();
    Map<String, ObjectId> fresh = new HashMap<>();
    try (TreeWalk walk = new TreeWalk(repository, reader)) {
      walk.addTree(before);
      walk.addTree(after);
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next()) {
        if (walk.getRawMode(1) == 0) {
          gone.put(walk.getPathString(), walk.getObjectId(0));
        } else if (walk.getRawMode(0) == 0) {
          fresh.put(walk.getPathString(), walk.getObjectId(1));
        }
      }
    }
    Map<String, String> moves = new TreeMoves(reader).pair(gone, fresh);
    String moved = moves.get(path);
    return moved == null ? folder(moves, path + "/") : Optional.of(moved);
  }

  /// The folder that most of the files came from that kept their place in it.
  private static Optional<String> folder(Map<String, String> moves, String folder) {
    Map<String, Integer> from = new TreeMap<>();
    moves.forEach((path, previous) -> {
      if (path.startsWith(folder) && previous.endsWith("/" + path.substring(folder.length()))) {
        int end = previous.length() - (path.length() - folder.length()) - 1;
        from.merge(previous.substring(0, end), 1, Integer::sum);
      }
    });
    return from.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey);
  }
}
