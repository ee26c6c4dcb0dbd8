package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// Makes branches and moves the working copy between them.
final class BranchSwitcher {

  private final Repository repository;

  BranchSwitcher(Repository repository) {
    this.repository = repository;
  }

  Result<Branch> create(String name, Revision start) throws IOException {
    Optional<Problem> bad = BranchNames.problem(repository, name);
    if (bad.isPresent()) {
      return Result.failed(bad.get());
    }
    return write(name, Commits.id(start), "branch: Created from " + start.id())
        .map(held -> Result.<Branch>failed(held))
        .orElseGet(() -> Result.ok(new Branch(name, false, false, start.id())));
  }

  /// Makes a branch and switches to it; where that is not possible, there is no new branch.
  ///
  /// @param remote the remote branch that it starts at and follows: `origin/main`
  Result<Branch> createAndSwitch(
      String name, Revision start, Optional<String> remote, Progress progress) throws IOException {
    Optional<Problem> bad = BranchNames.problem(repository, name);
    if (bad.isPresent()) {
      return Result.failed(bad.get());
    }
    Optional<Problem> inTheWay = moveTo(Commits.id(start), progress);
    if (inTheWay.isEmpty()) {
      String from = remote.orElse(start.id());
      inTheWay = write(name, Commits.id(start), "branch: Created from " + from);
    }
    if (inTheWay.isPresent()) {
      return Result.failed(inTheWay.get());
    }
    if (remote.isPresent()) {
      Upstreams.follow(repository, name, remote.get());
    }
    return checkedOut(name, start.id());
  }

  Result<Branch> switchTo(String name, Progress progress) throws IOException {
    Ref target = repository.exactRef(Constants.R_HEADS + name);
    if (target == null) {
      return refused("git-no-branch", "There is no branch " + name + ".", "");
    }
    Optional<Path> elsewhere = new OtherWorktrees(repository).holding(target.getName());
    if (elsewhere.isPresent()) {
      return refused(
          "git-branch-elsewhere",
          name + " is checked out in another working copy (" + elsewhere.get() + ").",
          "Work there, or make a new branch from it.");
    }
    Optional<Problem> inTheWay = moveTo(target.getObjectId(), progress);
    return inTheWay.isPresent()
        ? Result.failed(inTheWay.get())
        : checkedOut(name, target.getObjectId().name());
  }

  private Optional<Problem> moveTo(ObjectId commit, Progress progress) throws IOException {
    Optional<Problem> unfinished = UnderWay.problem(repository);
    if (unfinished.isPresent()) {
      return unfinished;
    }
    Optional<Problem> held = new GitLocks(repository).onRefs(List.of());
    if (held.isPresent()) {
      return held;
    }
    ObjectId head = repository.resolve(Constants.HEAD);
    try (RevWalk walk = new RevWalk(repository)) {
      return new Checkout(repository, progress)
          .move(
              head == null ? null : walk.parseCommit(head).getTree(),
              walk.parseCommit(commit).getTree());
    }
  }

  private Optional<Problem> write(String name, ObjectId start, String log) throws IOException {
    String full = Constants.R_HEADS + name;
    RefUpdate update = repository.updateRef(full);
    update.setNewObjectId(start);
    update.setExpectedOldObjectId(ObjectId.zeroId());
    update.setRefLogMessage(log, false);
    return switch (update.update()) {
      case NEW -> Optional.empty();
      case LOCK_FAILURE, REJECTED -> Optional.of(new GitLocks(repository).onRef(full));
      case NOT_ATTEMPTED,
          NO_CHANGE,
          FORCED,
          FAST_FORWARD,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException("the branch could not be made (" + update.getResult() + ")");
    };
  }

  private Result<Branch> checkedOut(String name, String tip) throws IOException {
    String before = Refs.currentBranch(repository).orElseGet(() -> "a commit");
    RefUpdate head = repository.updateRef(Constants.HEAD, false);
    head.setRefLogMessage("checkout: moving from " + before + " to " + name, false);
    RefUpdate.Result linked = head.link(Constants.R_HEADS + name);
    return switch (linked) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> Result.ok(new Branch(name, false, true, tip));
      case LOCK_FAILURE, REJECTED -> Result.failed(new GitLocks(repository).onRef(Constants.HEAD));
      case NOT_ATTEMPTED,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException("HEAD could not be moved (" + linked + ")");
    };
  }

  private static <T> Result<T> refused(String rule, String message, String hint) {
    return Result.failed(GitProblems.error(rule, "", message, hint));
  }
}
