package dev.meshwright.history;

import dev.meshwright.model.Result;
import dev.meshwright.model.git.PickRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/// The commits that a request for picks names, in the order in which they are made.
final class PickedRange {

  private static final String TO = "..";

  private PickedRange() {}

  static Result<List<ObjectId>> of(Repository repository, PickRequest request, boolean backwards)
      throws IOException {
    List<ObjectId> wanted = new ArrayList<>();
    for (String expression : request.commits()) {
      int at = expression.indexOf(TO);
      Result<List<ObjectId>> found =
          at > 0 && at + TO.length() < expression.length()
              ? range(
                  repository,
                  expression.substring(0, at),
                  expression.substring(at + TO.length()),
                  request.mainline().isPresent(),
                  backwards)
              : Refs.resolve(repository, expression).map(one -> List.of(Commits.id(one)));
      if (!(found instanceof Result.Ok<List<ObjectId>>(List<ObjectId> commits, var notes))) {
        return found;
      }
      wanted.addAll(commits);
    }
    return wanted.isEmpty()
        ? Result.failed(
            GitProblems.error(
                "git-unknown-revision",
                "",
                "No commit lies between these two.",
                "Name the older one first."))
        : Result.ok(wanted);
  }

  /// As `git` takes a range: merges only where it is said what is meant by their change.
  private static Result<List<ObjectId>> range(
      Repository repository, String from, String to, boolean merges, boolean backwards)
      throws IOException {
    Result<Revision> lacks = Refs.resolve(repository, from);
    Result<Revision> has = Refs.resolve(repository, to);
    if (lacks.optional().isEmpty() || has.optional().isEmpty()) {
      return new Result.Failed<>(lacks.optional().isEmpty() ? lacks.problems() : has.problems());
    }
    List<ObjectId> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.COMMIT_TIME_DESC, true);
      walk.markStart(walk.parseCommit(Commits.id(has.optional().get())));
      walk.markUninteresting(walk.parseCommit(Commits.id(lacks.optional().get())));
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        if (merges || commit.getParentCount() < 2) {
          commits.add(commit.copy());
        }
      }
    }
    return Result.ok(backwards ? commits : commits.reversed());
  }
}
