package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Every content that some files ever had, found in one walk over the history.
///
/// A file is followed back through moves. Branches that were merged are told one after the other.
final class ContentHistory {

  private final Repository repository;
  private final FolderScope scope;
  private final Progress progress;

  /// The files asked for, by each path that they had.
  private final Map<String, Set<String>> followed = new TreeMap<>();

  private final Map<String, List<PastContent>> contents = new LinkedHashMap<>();
  private TreeFilter filter = TreeFilter.ALL;

  ContentHistory(Repository repository, FolderScope scope, Progress progress) {
    this.repository = repository;
    this.scope = scope;
    this.progress = progress;
  }

  /// Contents by the path asked for, oldest first; a file without history has an empty list.
  Map<String, List<PastContent>> read(Collection<Revision> until, Set<String> paths)
      throws IOException {
    for (String path : paths) {
      contents.put(path, new ArrayList<>());
      follow(scope.toRepository(path), Set.of(path));
    }
    if (!paths.isEmpty()) {
      filter = touched();
      walk(until);
    }
    contents.replaceAll((path, newestFirst) -> List.copyOf(newestFirst.reversed()));
    return contents;
  }

  private void walk(Collection<Revision> until) throws IOException {
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk trees = new TreeWalk(repository, commits.getObjectReader())) {
      trees.setRecursive(true);
      commits.sort(RevSort.COMMIT_TIME_DESC);
      commits.sort(RevSort.TOPO, true);
      for (Revision start : until) {
        commits.markStart(commits.parseCommit(Commits.id(start)));
      }
      for (RevCommit commit = commits.next(); commit != null; commit = commits.next()) {
        progress.checkCancelled();
        read(commit, commits, trees);
      }
    }
  }

  private void read(RevCommit commit, RevWalk commits, TreeWalk trees) throws IOException {
    List<String> appeared = new ArrayList<>();
    scan(commit, commits, trees, filter);
    while (trees.next()) {
      Change change = change(trees);
      if (change.own()) {
        tell(commit, change);
        if (change.added()) {
          appeared.add(change.path());
        }
      }
    }
    if (!appeared.isEmpty() && commit.getParentCount() > 0) {
      followMoves(commit, commits, trees, appeared);
    }
  }

  private static void scan(RevCommit commit, RevWalk commits, TreeWalk trees, TreeFilter filter)
      throws IOException {
    trees.reset();
    trees.setRecursive(true);
    trees.setFilter(filter);
    trees.addTree(commit.getTree());
    for (RevCommit parent : commit.getParents()) {
      commits.parseHeaders(parent);
      trees.addTree(parent.getTree());
    }
    if (commit.getParentCount() == 0) {
      trees.addTree(new EmptyTreeIterator());
    }
  }

  private void tell(RevCommit commit, Change change) {
    for (String asked : followed.getOrDefault(change.path(), Set.of())) {
      Optional<String> path = scope.toFolder(change.path());
      Optional<String> id =
          change.removed() ? Optional.empty() : Optional.of(change.content().name());
      path.ifPresent(found ->
          contents
              .computeIfAbsent(asked, key -> new ArrayList<>())
              .add(new PastContent(Commits.revision(commit), found, id)));
    }
  }

  /// Where files that a commit brought were before it.
  private void followMoves(RevCommit commit, RevWalk commits, TreeWalk trees, List<String> appeared)
      throws IOException {
    Map<String, ObjectId> gone = new HashMap<>();
    Map<String, ObjectId> fresh = new HashMap<>();
    scan(commit, commits, trees, TreeFilter.ANY_DIFF);
    while (trees.next()) {
      Change change = change(trees);
      if (change.removed()) {
        gone.put(change.path(), change.content());
      } else if (change.added()) {
        fresh.put(change.path(), change.content());
      }
    }
    Map<String, String> before = new TreeMoves(trees.getObjectReader()).pair(gone, fresh);
    boolean moved = false;
    for (String path : appeared) {
      if (before.containsKey(path)) {
        moved |= follow(before.get(path), followed.getOrDefault(path, Set.of()));
      }
    }
    if (moved) {
      filter = touched();
    }
  }

  private boolean follow(String path, Set<String> asked) {
    return followed.computeIfAbsent(path, key -> new TreeSet<>()).addAll(asked);
  }

  private TreeFilter touched() {
    return AndTreeFilter.create(
        PathFilterGroup.createFromStrings(followed.keySet()), TreeFilter.ANY_DIFF);
  }

  private static Change change(TreeWalk trees) {
    ObjectId here = trees.getObjectId(0);
    ObjectId there = ObjectId.zeroId();
    boolean own = true;
    for (int parent = 1; parent < trees.getTreeCount(); parent++) {
      ObjectId id = trees.getObjectId(parent);
      own &= !id.equals(here);
      there = id.equals(ObjectId.zeroId()) ? there : id;
    }
    return new Change(trees.getPathString(), here, there, own);
  }

  /// What a commit did to one file.
  ///
  /// @param here its content in the commit, zero when it is not there
  /// @param there its content in a parent that has it, zero when none has
  /// @param own whether no parent has it so: what a merge took from one side is not its own
  private record Change(String path, ObjectId here, ObjectId there, boolean own) {

    boolean removed() {
      return own && here.equals(ObjectId.zeroId());
    }

    boolean added() {
      return own && there.equals(ObjectId.zeroId());
    }

    ObjectId content() {
      return removed() ? there : here;
    }
  }
}
