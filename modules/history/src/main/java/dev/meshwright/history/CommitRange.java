package dev.meshwright.history;

import dev.meshwright.model.git.Commit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/// The commits that one side has and the other lacks.
///
/// @param commits the newest of them, newest first
/// @param count how many there are
public record CommitRange(List<Commit> commits, int count) {

  public CommitRange {
    commits = List.copyOf(commits);
  }

  /// @param limit how many to list at most
  static CommitRange of(Repository repository, ObjectId has, ObjectId lacks, int limit)
      throws IOException {
    Commits names = Commits.of(repository);
    List<Commit> listed = new ArrayList<>();
    int count = 0;
    try (RevWalk walk = new RevWalk(repository)) {
      walk.sort(RevSort.COMMIT_TIME_DESC);
      walk.sort(RevSort.TOPO, true);
      walk.markStart(walk.parseCommit(has));
      walk.markUninteresting(walk.parseCommit(lacks));
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        count++;
        if (listed.size() < limit) {
          listed.add(names.commit(commit));
        }
      }
    }
    return new CommitRange(listed, count);
  }

  /// Whether two commits have no commit in common.
  static boolean unrelated(Repository repository, ObjectId one, ObjectId other) throws IOException {
    return base(repository, one, other).isEmpty();
  }

  /// The newest commit that both have.
  static Optional<ObjectId> base(Repository repository, ObjectId one, ObjectId other)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(one));
      walk.markStart(walk.parseCommit(other));
      return Optional.ofNullable(walk.next()).map(RevCommit::getId);
    }
  }
}
