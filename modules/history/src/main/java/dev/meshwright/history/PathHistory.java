package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.internal.storage.commitgraph.ChangedPathFilter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// The commits that changed one file or folder, followed through renames and along both sides of
/// merges, newest first.
///
/// Each commit is asked under which path the file lives in it. A merge that took the file unchanged
/// from one side is left out, and only that side is followed, as Git does. Nothing is read that is
/// older than what was asked for.
final class PathHistory {

  private final Repository repository;
  private final FolderScope scope;
  private final int limit;
  private final Progress progress;
  private final Map<RevCommit, Awaited> awaited = new HashMap<>();
  private final PriorityQueue<Awaited> queue =
      new PriorityQueue<>(
          Comparator.comparingInt((Awaited one) -> one.commit().getCommitTime())
              .reversed()
              .thenComparingInt(Awaited::order));

  /// Where commits led that were looked at: to their own version, or to a parent.
  private final Map<RevCommit, Integer> told = new HashMap<>();

  private final Map<RevCommit, RevCommit> same = new HashMap<>();

  private final List<Change> changes = new ArrayList<>();
  private int order;

  PathHistory(Repository repository, FolderScope scope, int limit, Progress progress) {
    this.repository = repository;
    this.scope = scope;
    this.limit = limit;
    this.progress = progress;
  }

  /// A commit whose file is still to be looked at.
  ///
  /// @param later the versions that were made of it
  private record Awaited(
      RevCommit commit, String path, ObjectId here, int order, Set<Integer> later) {}

  private record Change(RevCommit commit, String path, ObjectId here, Set<Integer> earlier) {}

  List<LogEntry> read(ObjectId start, String path) throws IOException {
    walk(start, path);
    Commits commits = Commits.of(repository);
    return changes.stream()
        .map(change -> new LogEntry(commits.commit(change.commit()), scope.toFolder(change.path())))
        .toList();
  }

  /// The same, each with the versions that it was made of.
  List<VersionOfFile> versions(ObjectId start, String path) throws IOException {
    walk(start, path);
    Commits commits = Commits.of(repository);
    return changes.stream()
        .map(change ->
            new VersionOfFile(
                commits.commit(change.commit()),
                scope.toFolder(change.path()),
                Optional.of(change.here()).filter(PathHistory::isThere).map(ObjectId::name),
                List.copyOf(change.earlier())))
        .toList();
  }

  private void walk(ObjectId start, String path) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(true);
      TreeEntries trees = new TreeEntries(walk.getObjectReader());
      RevCommit first = walk.parseCommit(start);
      await(first, path, trees.at(first.getTree(), path), Set.of());
      while (!queue.isEmpty() && changes.size() < limit) {
        progress.checkCancelled();
        Awaited next = queue.poll();
        awaited.remove(next.commit());
        look(walk, trees, next);
      }
      for (Change change : changes) {
        walk.parseBody(change.commit());
      }
    }
  }

  /// Whether the commit changed the file; tells the parents under which path to go on.
  private void look(RevWalk walk, TreeEntries trees, Awaited at) throws IOException {
    RevCommit commit = at.commit();
    String path = at.path();
    List<ObjectId> before = new ArrayList<>();
    for (RevCommit parent : commit.getParents()) {
      walk.parseHeaders(parent);
      ObjectId there =
          leavesAlone(walk, commit, path) ? at.here() : trees.at(parent.getTree(), path);
      if (there.equals(at.here())) {
        same.put(commit, parent);
        await(parent, path, there, at.later());
        return;
      }
      before.add(there);
    }
    if (before.isEmpty() && !isThere(at.here())) {
      return;
    }
    int index = changes.size();
    changes.add(new Change(commit, path, at.here(), new TreeSet<>()));
    told.put(commit, index);
    for (int later : at.later()) {
      changes.get(later).earlier().add(index);
    }
    Set<Integer> me = Set.of(index);
    if (!isThere(at.here()) || before.stream().anyMatch(PathHistory::isThere)) {
      for (int i = 0; i < before.size(); i++) {
        await(commit.getParent(i), path, before.get(i), me);
      }
    } else if (!before.isEmpty()) {
      RevCommit parent = commit.getParent(0);
      Optional<String> previous =
          new PreviousPath(repository, walk.getObjectReader())
              .of(parent.getTree(), commit.getTree(), path);
      if (previous.isPresent()) {
        await(parent, previous.get(), trees.at(parent.getTree(), previous.get()), me);
      }
    }
  }

  /// What the repository noted of a commit, when somebody had Git note the paths that commits
  /// change.
  private static boolean leavesAlone(RevWalk walk, RevCommit commit, String path) {
    if (commit.getParentCount() != 1) {
      return false;
    }
    ChangedPathFilter noted = commit.getChangedPathFilter(walk);
    return noted != null && !noted.maybeContains(path.getBytes(StandardCharsets.UTF_8));
  }

  private void await(RevCommit commit, String path, ObjectId here, Set<Integer> later) {
    RevCommit at = commit;
    while (same.containsKey(at)) {
      at = same.get(at);
    }
    Integer known = told.get(at);
    if (known != null) {
      later.forEach(each -> changes.get(each).earlier().add(known));
      return;
    }
    Awaited waiting = awaited.get(at);
    if (waiting != null) {
      waiting.later().addAll(later);
    } else {
      Awaited fresh = new Awaited(at, path, here, order++, new TreeSet<>(later));
      awaited.put(at, fresh);
      queue.add(fresh);
    }
  }

  private static boolean isThere(ObjectId id) {
    return !id.equals(ObjectId.zeroId());
  }
}
