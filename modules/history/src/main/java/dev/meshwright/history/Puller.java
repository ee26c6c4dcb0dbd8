package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PullWay;
import dev.meshwright.model.git.Tracking;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// Brings the branch that is checked out to what was fetched of its upstream, where that only adds
/// commits. What needs a merge or a rebase is told, for others to do.
final class Puller {

  private final OpenedRepository repository;
  private final Progress progress;

  Puller(OpenedRepository repository, Progress progress) {
    this.repository = repository;
    this.progress = progress;
  }

  /// What stands in the way of pulling at all, before a server is asked.
  Optional<Problem> obstacle() throws IOException {
    Optional<String> branch = Refs.currentBranch(repository);
    if (branch.isEmpty()) {
      return Optional.of(
          GitProblems.error(
              "git-detached",
              "",
              "No branch is checked out, so nothing says what to pull.",
              "Switch to a branch first."));
    }
    if (Upstreams.configured(repository, branch.get()).isEmpty()) {
      return Optional.of(
          GitProblems.error(
              "git-no-upstream",
              "",
              branch.get() + " follows no branch of a remote, so nothing says what to pull.",
              "Push it, or choose the branch of a remote that it follows."));
    }
    return UnderWay.problem(repository);
  }

  Result<PullOutcome> forward() throws IOException {
    String branch = Refs.currentBranch(repository).orElseThrow();
    String tracking = new BranchConfig(repository.getConfig(), branch).getTrackingBranch();
    Ref upstream = tracking == null ? null : repository.exactRef(tracking);
    if (upstream == null) {
      return Result.failed(gone(branch));
    }
    ObjectId head = repository.resolve(Constants.HEAD);
    ObjectId target = upstream.getObjectId();
    String short1 = Repository.shortenRefName(tracking);
    if (head == null) {
      return moved(branch, null, target, short1, CommitRange.of(repository, target, target, 0));
    }
    CommitRange incoming = CommitRange.of(repository, target, head, 0);
    CommitRange outgoing = CommitRange.of(repository, head, target, 0);
    if (incoming.count() == 0) {
      return Result.ok(new PullOutcome.Forwarded(branch, short1, 0));
    }
    PullSettings settings = PullSettings.of(repository.getConfig(), branch);
    if (outgoing.count() > 0 && settings.only()) {
      return Result.failed(
          GitProblems.error(
              "git-not-forward",
              "",
              branch
                  + " has commits that "
                  + short1
                  + " has not, and Git's configuration takes only what adds commits (pull.ff).",
              "Merge " + short1 + " into it, or rebase it, yourself."));
    }
    boolean hooked = !new Hooks(repository).foreign(HookSet.FORWARD).isEmpty();
    if (outgoing.count() > 0 || settings.never() || hooked) {
      Tracking both = new Tracking(short1, outgoing.count(), incoming.count(), false);
      boolean unrelated = CommitRange.unrelated(repository, head, target);
      return Result.ok(
          new PullOutcome.Diverged(
              branch,
              both,
              unrelated
                  ? Optional.empty()
                  : outgoing.count() == 0 ? Optional.of(PullWay.MERGE) : settings.way(),
              unrelated ? unrelated(branch, short1) : diverged(branch, both)));
    }
    return moved(branch, head, target, short1, incoming);
  }

  /// What to say when the server does not have what a branch follows.
  Problem gone(String branch) {
    String name =
        Upstreams.configured(repository, branch)
            .map(followed -> Repository.shortenRefName(followed.branch()))
            .orElse("");
    return GitProblems.error(
        "git-upstream-gone",
        "",
        "The branch "
            + name
            + " that "
            + branch
            + " follows is not on the server: it was"
            + " deleted there, perhaps after it was merged, or never pushed.",
        "Push " + branch + " to make it again, or choose another branch to follow.");
  }

  private Result<PullOutcome> moved(
      String branch,
      @org.jspecify.annotations.Nullable ObjectId head,
      ObjectId target,
      String upstream,
      CommitRange incoming)
      throws IOException {
    Optional<Problem> held = new GitLocks(repository).onRefs(List.of(Constants.R_HEADS + branch));
    if (held.isPresent()) {
      return Result.failed(held.get());
    }
    try (RevWalk walk = new RevWalk(repository)) {
      Optional<Problem> inTheWay =
          new Checkout(repository, progress)
              .move(
                  head == null ? null : walk.parseCommit(head).getTree(),
                  walk.parseCommit(target).getTree());
      if (inTheWay.isPresent()) {
        return Result.failed(inTheWay.get());
      }
    }
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setNewObjectId(target);
    update.setExpectedOldObjectId(head == null ? ObjectId.zeroId() : head);
    update.setRefLogMessage("pull: Fast-forward", false);
    return switch (update.update()) {
      case NEW, FAST_FORWARD, NO_CHANGE ->
          Result.ok(new PullOutcome.Forwarded(branch, upstream, Math.max(1, incoming.count())));
      case LOCK_FAILURE, REJECTED ->
          Result.failed(new GitLocks(repository).onRef(Constants.R_HEADS + branch));
      case NOT_ATTEMPTED,
          FORCED,
          REJECTED_CURRENT_BRANCH,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON,
          IO_FAILURE,
          RENAMED ->
          throw new IOException("the branch could not be moved (" + update.getResult() + ")");
    };
  }

  private static Problem diverged(String branch, Tracking tracking) {
    return GitProblems.error(
        "git-diverged",
        "",
        branch
            + " and "
            + tracking.upstream()
            + " have both gone on: "
            + tracking.ahead()
            + " of your commits are not there, and "
            + tracking.behind()
            + " of its commits are not here.",
        "Merge " + tracking.upstream() + " into " + branch + ", or rebase " + branch + " on it.");
  }

  private static Problem unrelated(String branch, String upstream) {
    return GitProblems.error(
        "git-unrelated",
        "",
        branch
            + " and "
            + upstream
            + " have no commit in common: they are the histories of two"
            + " different projects.",
        "Check the address of the remote. If both belong together, merge them once with git merge"
            + " --allow-unrelated-histories.");
  }
}
