package dev.meshwright.history;

import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.MergedTree;
import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// Makes the commits of a branch once more on top of another commit, as `git rebase` does: the
/// branch itself moves only when all is done.
final class RebaseRun {

  private final Repository repository;
  private final MergeRules rules;
  private final MergeCommits commits;
  private final HeadMover head;
  private final RebaseState rebase;
  private final MergeAids aids;
  private final Progress progress;

  RebaseRun(Repository repository, MergeRules rules, MergeAids aids) {
    this.repository = repository;
    this.rules = rules;
    this.aids = aids;
    this.commits = new MergeCommits(repository, aids);
    this.head = new HeadMover(repository, aids.by());
    this.rebase = new RebaseState(repository);
    this.progress = aids.progress();
  }

  /// @param name of the commit, for the log
  MergeOutcome start(ObjectId onto, String name) throws IOException {
    Optional<Problem> obstacle = head.held();
    ObjectId ours = repository.resolve(Constants.HEAD);
    if (obstacle.isEmpty() && ours == null) {
      obstacle =
          Optional.of(
              GitProblems.error("git-no-commit", "", "There is no commit yet to rebase.", ""));
    }
    if (obstacle.isEmpty()) {
      obstacle = new MergedFiles(repository, progress).changed(treeOf(ours));
    }
    if (obstacle.isPresent()) {
      return new MergeOutcome.Refused(obstacle.get());
    }
    List<ObjectId> wanted = new RebaseCommits(repository).of(ours, onto);
    if (isOnTop(ours, onto, wanted)) {
      return new MergeOutcome.UpToDate();
    }
    Optional<Problem> refused = aids.run("pre-rebase", name);
    if (refused.isPresent()) {
      return new MergeOutcome.Refused(refused.get());
    }
    Optional<Problem> inTheWay =
        new RebaseStart(repository, rebase, aids).begin(ours, onto, name, wanted);
    return inTheWay.isPresent() ? new MergeOutcome.Refused(inTheWay.get()) : run(new Tally());
  }

  /// Whether the branch is already a line of commits from there.
  private boolean isOnTop(ObjectId ours, ObjectId onto, List<ObjectId> wanted) throws IOException {
    ObjectId at = onto;
    for (ObjectId id : wanted) {
      RevCommit commit = commit(id);
      if (commit.getParentCount() != 1 || !commit.getParent(0).equals(at)) {
        return false;
      }
      at = id;
    }
    return at.equals(ours);
  }

  /// What was done so far.
  private static final class Tally {
    private int made;
    private int dropped;
    private final List<Problem> notes = new ArrayList<>();
  }

  private MergeOutcome run(Tally tally) throws IOException {
    List<ObjectId> left = rebase.left();
    while (!left.isEmpty()) {
      PickedCommit picked = PickedCommit.of(repository, left.getFirst(), false);
      Optional<MergeOutcome> stop = pick(picked, left.subList(1, left.size()), tally);
      if (stop.isPresent()) {
        return stop.get();
      }
      left.removeFirst();
    }
    return finish(tally);
  }

  /// @param rest what is left then
  private Optional<MergeOutcome> pick(PickedCommit picked, List<ObjectId> rest, Tally tally)
      throws IOException {
    progress.report("Rebasing " + picked.name(), -1);
    ObjectId ours = repository.resolve(Constants.HEAD);
    ObjectId tree = treeOf(ours);
    MergedTree merged = picked.on(repository, rules, tree);
    tally.notes.addAll(BranchMerge.notes(merged));
    if (merged.isClean() && merged.tree().equals(tree) && !picked.isEmpty()) {
      tally.dropped++;
      rebase.advance(picked, rest);
      return Optional.empty();
    }
    StepNote note =
        new StepNote(
            GitOperation.REBASE,
            ours,
            picked.commit().copy(),
            merged.tree(),
            "",
            picked.message().stripTrailing() + "\n" + BranchMerge.conflictLines(merged));
    try (RunningStep step = RunningStep.begin(repository, note)) {
      Optional<Problem> inTheWay = new MergedFiles(repository, progress).bring(tree, merged);
      if (inTheWay.isPresent()) {
        // The note stays: it is the commit to leave out, if the person does not clear the way.
        return Optional.of(new MergeOutcome.Refused(inTheWay.get()));
      }
      Optional<MergeOutcome> stop = make(picked, rest, merged, note, tally);
      step.done();
      return stop;
    }
  }

  private Optional<MergeOutcome> make(
      PickedCommit picked, List<ObjectId> rest, MergedTree merged, StepNote note, Tally tally)
      throws IOException {
    ObjectId ours = note.before();
    if (!merged.isClean()) {
      return Optional.of(stop(picked, rest, note.message(), tally));
    }
    boolean follows =
        picked.commit().getParentCount() == 1 && picked.commit().getParent(0).equals(ours);
    Result<ObjectId> commit =
        follows ? Result.ok(picked.commit().copy()) : made(picked, merged.tree(), ours);
    if (!(commit instanceof Result.Ok<ObjectId>(ObjectId made, var notes))) {
      tally.notes.addFirst(commit.problems().getFirst());
      return Optional.of(stop(picked, rest, note.message(), tally));
    }
    Optional<Problem> moved =
        head.move(ours, made, "rebase (pick): " + picked.commit().getShortMessage());
    if (moved.isPresent()) {
      tally.notes.addFirst(moved.get());
      return Optional.of(stop(picked, rest, note.message(), tally));
    }
    tally.made++;
    if (!follows) {
      rebase.rewritten(picked.commit(), made);
    }
    // Only now: a commit that is made twice leaves nothing, one that is left out is lost.
    rebase.advance(picked, rest);
    if (!follows) {
      aids.tell("post-commit", "");
    }
    return Optional.empty();
  }

  private Result<ObjectId> made(PickedCommit picked, ObjectId tree, ObjectId ours)
      throws IOException {
    return switch (aids.message(picked.message(), "COMMIT_EDITMSG", "message", false)) {
      case Result.Failed<String>(var problems) -> new Result.Failed<>(problems);
      case Result.Ok<String>(String message, var notes) ->
          commits.make(tree, List.of(ours), picked.author(commits.by()), message);
    };
  }

  private MergeOutcome stop(PickedCommit picked, List<ObjectId> rest, String message, Tally tally)
      throws IOException {
    rebase.stop(picked, rest, message, picked.author(commits.by()));
    return new MergeOutcome.Stopped(
        new UnderWayReader(repository).read().orElseThrow(), tally.notes);
  }

  MergeOutcome proceed(Optional<String> message) throws IOException {
    Optional<Problem> obstacle = commits.unresolved();
    if (obstacle.isEmpty()) {
      obstacle = head.held();
    }
    if (obstacle.isEmpty()) {
      obstacle = new RebaseStart(repository, rebase, aids).again(commits);
    }
    if (obstacle.isEmpty()) {
      obstacle = new MergedFiles(repository, progress).unstaged();
    }
    if (obstacle.isPresent()) {
      return new MergeOutcome.Refused(obstacle.get());
    }
    Tally tally = new Tally();
    ObjectId ours = repository.resolve(Constants.HEAD);
    ObjectId tree = commits.staged();
    Optional<ObjectId> stopped = rebase.stopped();
    if (!tree.equals(treeOf(ours))) {
      if (stopped.isEmpty()) {
        return new MergeOutcome.Refused(
            GitProblems.error(
                "git-staged",
                "",
                "Changes are staged that belong to no commit of the rebase.",
                "Commit them, or unstage them; then continue."));
      }
      PickedCommit picked = PickedCommit.of(repository, stopped.get(), false);
      String words =
          MergeCommits.cleaned(
              message.isPresent() ? message.get() : rebase.message().orElseGet(picked::message));
      Result<String> hooked = aids.message(words, "COMMIT_EDITMSG", "message", false);
      if (!(hooked instanceof Result.Ok<String>(String said, var notes))) {
        return new MergeOutcome.Refused(hooked.problems().getFirst());
      }
      Result<ObjectId> commit =
          commits.make(tree, List.of(ours), picked.author(commits.by()), said);
      if (!(commit instanceof Result.Ok<ObjectId>(ObjectId made, var more))) {
        return MergeQuestions.unsigned(commit.problems().getFirst());
      }
      Optional<Problem> moved =
          head.move(ours, made, "rebase (continue): " + MergeCommits.subject(said));
      if (moved.isPresent()) {
        return new MergeOutcome.Refused(moved.get());
      }
      tally.made++;
      rebase.rewritten(picked.commit(), made);
      aids.tell("post-commit", "");
    } else if (stopped.isPresent()) {
      tally.dropped++;
    }
    rebase.forgetCurrent();
    return run(tally);
  }

  /// Leaves the current commit out.
  MergeOutcome skip() throws IOException {
    if (rebase.isStarting()) {
      return proceed(Optional.empty());
    }
    ObjectId ours = repository.resolve(Constants.HEAD);
    return switch (new WayBack(repository, commits, progress).to(ours, treeOf(ours))) {
      case WayBack.Blocked(Problem problem) -> new MergeOutcome.Refused(problem);
      case WayBack.Back back -> {
        Optional<ObjectId> cutOff = new CutOffStep(repository).inRebase();
        List<ObjectId> left = rebase.left();
        if (rebase.stopped().isEmpty()
            && cutOff.isPresent()
            && left.stream().findFirst().equals(cutOff)) {
          PickedCommit current = PickedCommit.of(repository, cutOff.get(), false);
          rebase.advance(current, left.subList(1, left.size()));
        }
        rebase.forgetCurrent();
        Tally tally = new Tally();
        tally.dropped++;
        yield run(tally);
      }
    };
  }

  private MergeOutcome finish(Tally tally) throws IOException {
    ObjectId now = repository.resolve(Constants.HEAD);
    String branch = rebase.branch();
    ObjectId before = rebase.before().orElseThrow();
    if (branch.startsWith(Constants.R_HEADS)) {
      Optional<Problem> moved =
          head.isAt(branch, now)
              ? Optional.empty()
              : head.moveBranch(
                  branch, before, now, "rebase (finish): " + branch + " onto " + rebase.onto());
      if (moved.isEmpty()) {
        moved = head.attach(branch, "rebase (finish): returning to " + branch);
      }
      if (moved.isPresent()) {
        return new MergeOutcome.Refused(moved.get());
      }
    }
    putAside();
    String pairs = rebase.pairs();
    rebase.forget();
    if (!pairs.isEmpty()) {
      aids.tell("post-rewrite", pairs, "rebase");
    }
    return new MergeOutcome.Done(before.name(), now.name(), tally.made, tally.dropped, tally.notes);
  }

  MergeOutcome abort(StateFolder from) throws IOException {
    ObjectId ours = repository.resolve(Constants.HEAD);
    Optional<String> before = from.read("orig-head").filter(ObjectId::isId);
    if (before.isEmpty()) {
      return new MergeOutcome.Refused(
          GitProblems.error(
              "git-unfinished",
              "",
              "Git's notes on this rebase do not say where it began.",
              "Look with git status, and end it with git."));
    }
    ObjectId target = ObjectId.fromString(before.get());
    return switch (new WayBack(repository, commits, progress).to(ours, treeOf(target))) {
      case WayBack.Blocked(Problem problem) -> new MergeOutcome.Refused(problem);
      case WayBack.Back(Optional<String> kept) -> {
        String branch = from.read("head-name").orElse("");
        String log = "rebase (abort): returning to " + branch;
        Optional<Problem> held =
            branch.startsWith(Constants.R_HEADS)
                ? attached(branch, ours, target, log)
                : head.detach(ours, target, log);
        if (held.isPresent()) {
          yield new MergeOutcome.Refused(held.get());
        }
        putAside();
        from.deleteAll();
        rebase.forgetCurrent();
        yield new MergeOutcome.Aborted(target.name(), kept);
      }
    };
  }

  /// The branch itself has moved where the program was ended when all was made.
  private Optional<Problem> attached(String branch, ObjectId ours, ObjectId target, String log)
      throws IOException {
    Optional<Problem> held =
        head.isAt(branch, ours) && !ours.equals(target)
            ? head.moveBranch(branch, ours, target, log)
            : Optional.empty();
    return held.isPresent() ? held : head.attach(branch, log);
  }

  /// Changes that `git rebase --autostash` put aside go to the stash.
  private void putAside() throws IOException {
    Optional<ObjectId> stashed = rebase.putAside();
    if (stashed.isPresent()) {
      RefUpdate update = repository.updateRef(Constants.R_STASH);
      update.setNewObjectId(stashed.get());
      update.setRefLogIdent(commits.by());
      update.setRefLogMessage("autostash", false);
      update.setForceRefLog(true);
      update.forceUpdate();
      rebase.putBack();
    }
  }

  private RevCommit commit(ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id);
    }
  }

  private ObjectId treeOf(ObjectId id) throws IOException {
    return commit(id).getTree();
  }
}
