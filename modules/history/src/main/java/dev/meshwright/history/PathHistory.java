package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// The commits that changed one file, followed through renames and along both sides of merges.
///
/// Each commit is asked under which path the file lives in it. A merge that took the file unchanged
/// from one side is left out, and only that side is followed, as Git does.
final class PathHistory {

  private final Repository repository;
  private final FolderScope scope;
  private final int limit;
  private final Progress progress;
  private final Map<RevCommit, String> paths = new HashMap<>();
  private final List<LogEntry> entries = new ArrayList<>();

  PathHistory(Repository repository, FolderScope scope, int limit, Progress progress) {
    this.repository = repository;
    this.scope = scope;
    this.limit = limit;
    this.progress = progress;
  }

  List<LogEntry> read(ObjectId start, String path) throws IOException {
    Commits commits = Commits.of(repository);
    try (RevWalk walk = new RevWalk(repository)) {
      walk.sort(RevSort.COMMIT_TIME_DESC);
      walk.sort(RevSort.TOPO, true);
      RevCommit first = walk.parseCommit(start);
      walk.markStart(first);
      paths.put(first, path);
      for (RevCommit commit = walk.next();
          commit != null && entries.size() < limit && !paths.isEmpty();
          commit = walk.next()) {
        progress.checkCancelled();
        String here = paths.remove(commit);
        if (here != null && changes(walk, commit, here)) {
          entries.add(new LogEntry(commits.commit(commit), scope.toFolder(here)));
        }
      }
    }
    return List.copyOf(entries);
  }

  /// Whether the commit changed the file; tells the parents under which path to go on.
  private boolean changes(RevWalk walk, RevCommit commit, String path) throws IOException {
    ObjectId here = blob(commit, path);
    boolean known = false;
    for (RevCommit parent : commit.getParents()) {
      walk.parseHeaders(parent);
      ObjectId there = blob(parent, path);
      if (there.equals(here)) {
        paths.put(parent, path);
        return false;
      }
      if (!there.equals(ObjectId.zeroId())) {
        known = true;
      }
    }
    if (known || here.equals(ObjectId.zeroId())) {
      for (RevCommit parent : commit.getParents()) {
        paths.put(parent, path);
      }
    } else if (commit.getParentCount() > 0) {
      RevCommit parent = commit.getParent(0);
      previousPath(parent, commit, path).ifPresent(previous -> paths.put(parent, previous));
    }
    return true;
  }

  private ObjectId blob(RevCommit commit, String path) throws IOException {
    try (TreeWalk found = TreeWalk.forPath(repository, path, commit.getTree())) {
      return found == null ? ObjectId.zeroId() : found.getObjectId(0);
    }
  }

  private Optional<String> previousPath(RevCommit parent, RevCommit commit, String path)
      throws IOException {
    Map<String, ObjectId> gone = new HashMap<>();
    Map<String, ObjectId> fresh = new HashMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(parent.getTree());
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next()) {
        if (walk.getRawMode(1) == 0) {
          gone.put(walk.getPathString(), walk.getObjectId(0));
        } else if (walk.getRawMode(0) == 0) {
          fresh.put(walk.getPathString(), walk.getObjectId(1));
        }
      }
      return Optional.ofNullable(new TreeMoves(walk.getObjectReader()).pair(gone, fresh).get(path));
    }
  }
}
