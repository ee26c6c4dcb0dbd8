package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Commit;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// The commit that the branch is at, for those who want it back or another one in its place.
final class LastCommit {

  private final Repository repository;
  private final RevCommit commit;

  private LastCommit(Repository repository, RevCommit commit) {
    this.repository = repository;
    this.commit = commit;
  }

  static Optional<LastCommit> of(Repository repository) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(head);
      walk.parseBody(commit);
      return Optional.of(new LastCommit(repository, commit));
    }
  }

  List<ObjectId> parents() {
    return Arrays.stream(commit.getParents()).map(ObjectId::copy).toList();
  }

  PersonIdent author() {
    return commit.getAuthorIdent();
  }

  /// A branch of a remote that has it: somebody else may build on it.
  Optional<String> remoteBranch() throws IOException {
    List<Ref> remotes = repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES);
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit here = walk.parseCommit(commit);
      for (Ref remote : remotes) {
        if (!remote.isSymbolic()
            && remote.getObjectId() != null
            && walk.isMergedInto(here, walk.parseCommit(remote.getObjectId()))) {
          return Optional.of(Repository.shortenRefName(remote.getName()));
        }
      }
    }
    return Optional.empty();
  }

  /// Takes the branch back to before it. The files and what is staged stay as they are, so that all
  /// that it changed is staged.
  ///
  /// @return the commit, which is still in the repository
  static Result<Commit> undo(Repository repository) throws IOException {
    Optional<Problem> underWay = UnderWay.problem(repository);
    if (underWay.isPresent()) {
      return Result.failed(underWay.get());
    }
    Optional<LastCommit> last = of(repository);
    if (last.isEmpty()) {
      return refused("There is no commit yet.", "");
    }
    return last.get().undo();
  }

  private Result<Commit> undo() throws IOException {
    if (commit.getParentCount() == 0) {
      return refused(
          "This is the first commit; there is nothing before it to go back to.",
          "Amend it to change its message or files.");
    }
    if (commit.getParentCount() > 1) {
      return refused(
          "The last commit is a merge. Without it the other branch would count as changes of"
              + " yours.",
          "Revert it, or take the branch back with git reset --keep.");
    }
    Optional<String> remote = remoteBranch();
    if (remote.isPresent()) {
      return refused(
          "The last commit is on " + remote.get() + " already; others may build on it.",
          "Revert it: that is a commit of its own, which takes back what it changed.");
    }
    Commit undone = Commits.of(repository).commit(commit);
    return move(commit.getParent(0), "reset: moving to HEAD~1").map(at -> undone);
  }

  /// Takes the branch to a commit again that was undone, when nothing was committed since.
  static Result<Commit> redo(Repository repository, Commit undone) throws IOException {
    Optional<Problem> underWay = UnderWay.problem(repository);
    if (underWay.isPresent()) {
      return Result.failed(underWay.get());
    }
    Optional<LastCommit> last = of(repository);
    if (last.isEmpty() || !undone.parents().equals(List.of(last.get().commit.name()))) {
      return refused(
          "The branch is not where it was when " + undone.shortId() + " was undone.",
          "Cherry-pick " + undone.shortId() + " instead.");
    }
    return last.get()
        .move(ObjectId.fromString(undone.id()), "reset: moving to " + undone.id())
        .map(at -> undone);
  }

  private Result<ObjectId> move(ObjectId to, String action) throws IOException {
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setNewObjectId(to);
    update.setExpectedOldObjectId(commit);
    update.setRefLogMessage(action, false);
    return switch (update.forceUpdate()) {
      case FORCED, FAST_FORWARD, NEW, NO_CHANGE -> Result.ok(to);
      case LOCK_FAILURE, REJECTED ->
          Result.failed(new GitLocks(repository).onRef(repository.getFullBranch()));
      case NOT_ATTEMPTED,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException("the branch could not be moved");
    };
  }

  private static Result<Commit> refused(String message, String hint) {
    return Result.failed(GitProblems.error("git-undo", "", message, hint));
  }
}
