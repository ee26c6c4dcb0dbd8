package dev.meshwright.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.diff.PatchIdDiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/// Finds the commits that a rebase makes once more: those of the branch that the other has not,
/// without merges, and without those whose change the other has already.
final class RebaseCommits {

  private final Repository repository;

  RebaseCommits(Repository repository) {
    this.repository = repository;
  }

  /// The oldest first.
  List<ObjectId> of(ObjectId branch, ObjectId upstream) throws IOException {
    List<RevCommit> own = only(branch, upstream);
    List<RevCommit> others = only(upstream, branch);
    Set<ObjectId> known = new HashSet<>();
    for (RevCommit other : others) {
      known.add(patch(other));
    }
    List<ObjectId> wanted = new ArrayList<>();
    for (RevCommit commit : own) {
      boolean empty =
          commit.getParentCount() == 1 && commit.getParent(0).getTree().equals(commit.getTree());
      if (others.isEmpty() || empty || !known.contains(patch(commit))) {
        wanted.add(commit.copy());
      }
    }
    return wanted;
  }

  private List<RevCommit> only(ObjectId of, ObjectId without) throws IOException {
    List<RevCommit> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.markStart(walk.parseCommit(of));
      walk.markUninteresting(walk.parseCommit(without));
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        if (commit.getParentCount() < 2) {
          for (RevCommit parent : commit.getParents()) {
            walk.parseHeaders(parent);
          }
          commits.add(commit);
        }
      }
    }
    return commits;
  }

  private ObjectId patch(RevCommit commit) throws IOException {
    try (PatchIdDiffFormatter formatter = new PatchIdDiffFormatter()) {
      formatter.setRepository(repository);
      formatter.format(
          commit.getParentCount() == 0 ? null : commit.getParent(0).getTree(), commit.getTree());
      return formatter.getCalulatedPatchId();
    }
  }
}
