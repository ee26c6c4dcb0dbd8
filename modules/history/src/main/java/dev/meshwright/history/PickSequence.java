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
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// Makes the changes of commits once more on the branch that is checked out, or takes them back, as
/// `git cherry-pick` and `git revert` do.
final class PickSequence {

  private final Repository repository;
  private final MergeRules rules;
  private final boolean backwards;
  private final MergeCommits commits;
  private final HeadMover head;
  private final StateFolder state;
  private final StateFolder sequencer;
  private final MergeAids aids;
  private final Progress progress;

  PickSequence(Repository repository, MergeRules rules, boolean backwards, MergeAids aids) {
    this.repository = repository;
    this.rules = rules;
    this.backwards = backwards;
    this.aids = aids;
    this.commits = new MergeCommits(repository, aids);
    this.head = new HeadMover(repository, aids.by());
    this.state = new StateFolder(repository.getDirectory().toPath());
    this.sequencer = state.in(UnderWayReader.SEQUENCER);
    this.progress = aids.progress();
  }

  /// @param wanted in the order in which they are to be made
  /// @param mainline which parent of a merge its change is counted from, from 1
  MergeOutcome start(List<ObjectId> wanted, Optional<Integer> mainline) throws IOException {
    Optional<Problem> obstacle = head.held();
    ObjectId ours = repository.resolve(Constants.HEAD);
    if (obstacle.isPresent() || ours == null) {
      return new MergeOutcome.Refused(
          obstacle.orElseGet(() ->
              GitProblems.error("git-no-commit", "", "There is no commit yet to go on from.", "")));
    }
    for (ObjectId id : wanted) {
      PickedCommit picked = PickedCommit.of(repository, id, backwards, mainline);
      Optional<Problem> unclear = picked.obstacle(mainline);
      if (unclear.isPresent()) {
        return mainline.isEmpty()
            ? new MergeOutcome.NeedsParent(picked.parents(repository), unclear.get())
            : new MergeOutcome.Refused(unclear.get());
      }
    }
    Optional<Problem> staged = new MergedFiles(repository, progress).staged(treeOf(ours));
    if (staged.isPresent()) {
      return new MergeOutcome.Refused(staged.get());
    }
    if (wanted.size() > 1) {
      sequencer.write("head", ours.name() + "\n");
      if (mainline.isPresent()) {
        sequencer.write(PickOptions.FILE, PickOptions.text(mainline.get()));
      }
    }
    return run(wanted, mainline, new Tally(ours.name()));
  }

  /// What was done so far.
  private static final class Tally {
    private final String before;
    private int made;
    private int dropped;
    private final List<Problem> notes = new ArrayList<>();

    /// @param before the commit where the branch stood before the first
    Tally(String before) {
      this.before = before;
    }
  }

  private MergeOutcome run(List<ObjectId> wanted, Optional<Integer> mainline, Tally tally)
      throws IOException {
    List<ObjectId> left = new ArrayList<>(wanted);
    while (!left.isEmpty()) {
      progress.checkCancelled();
      if (sequencer.exists()) {
        ObjectId now = repository.resolve(Constants.HEAD);
        sequencer.write("abort-safety", now.name() + "\n");
        sequencer.write("todo", PickList.text(repository, command(), left));
      }
      PickedCommit picked = PickedCommit.of(repository, left.getFirst(), backwards, mainline);
      Optional<MergeOutcome> stop = pick(picked, tally);
      if (stop.isPresent()) {
        return stop.get();
      }
      left.removeFirst();
    }
    forget();
    ObjectId now = repository.resolve(Constants.HEAD);
    return new MergeOutcome.Done(tally.before, now.name(), tally.made, tally.dropped, tally.notes);
  }

  private String command() {
    return backwards ? "revert" : "pick";
  }

  private String headFile() {
    return GitNotes.pickedHead(backwards);
  }

  private Optional<MergeOutcome> pick(PickedCommit picked, Tally tally) throws IOException {
    progress.report((backwards ? "Reverting " : "Picking ") + picked.name(), -1);
    ObjectId ours = repository.resolve(Constants.HEAD);
    ObjectId tree = treeOf(ours);
    MergedTree merged = picked.on(repository, rules, tree);
    tally.notes.addAll(BranchMerge.notes(merged));
    if (merged.isClean() && merged.tree().equals(tree)) {
      tally.dropped++;
      return Optional.empty();
    }
    StepNote note =
        new StepNote(
            backwards ? GitOperation.REVERT : GitOperation.CHERRY_PICK,
            ours,
            picked.commit().copy(),
            merged.tree(),
            "",
            picked.message().stripTrailing() + "\n" + BranchMerge.conflictLines(merged));
    try (RunningStep step = RunningStep.begin(repository, note)) {
      Optional<MergeOutcome> stop = bring(picked, ours, merged, tally);
      step.done();
      return stop;
    }
  }

  private Optional<MergeOutcome> bring(
      PickedCommit picked, ObjectId ours, MergedTree merged, Tally tally) throws IOException {
    Optional<Problem> inTheWay = new MergedFiles(repository, progress).bring(treeOf(ours), merged);
    if (inTheWay.isPresent()) {
      if (tally.made == 0) {
        forget();
      }
      return Optional.of(new MergeOutcome.Refused(inTheWay.get()));
    }
    if (!merged.isClean()) {
      return Optional.of(stop(picked, BranchMerge.conflictLines(merged), tally));
    }
    boolean hooked = aids.runs("prepare-commit-msg");
    if (hooked) {
      note(picked, "");
    }
    Result<String> words = aids.message(picked.message(), "COMMIT_EDITMSG", "message", false);
    Result<ObjectId> made =
        words.optional().isPresent()
            ? commit(picked, ours, merged.tree(), words.optional().get())
            : new Result.Failed<>(words.problems());
    if (!(made instanceof Result.Ok<ObjectId>(ObjectId commit, var notes))) {
      tally.notes.addFirst(made.problems().getFirst());
      return Optional.of(stop(picked, "", tally));
    }
    Optional<Problem> moved = move(ours, commit, words.optional().orElseThrow());
    if (moved.isPresent()) {
      return Optional.of(new MergeOutcome.Refused(moved.get()));
    }
    tally.made++;
    if (hooked) {
      forgetCurrent();
    }
    aids.tell("post-commit", "");
    return Optional.empty();
  }

  private void note(PickedCommit picked, String conflicts) throws IOException {
    GitNotes.pick(
        state,
        picked.commit().copy(),
        backwards,
        picked.message().stripTrailing() + "\n" + conflicts);
  }

  private MergeOutcome stop(PickedCommit picked, String conflicts, Tally tally) throws IOException {
    note(picked, conflicts);
    return new MergeOutcome.Stopped(
        new UnderWayReader(repository).read().orElseThrow(), tally.notes);
  }

  private Result<ObjectId> commit(PickedCommit picked, ObjectId ours, ObjectId tree, String message)
      throws IOException {
    return commits.make(tree, List.of(ours), picked.author(commits.by()), message);
  }

  private Optional<Problem> move(ObjectId ours, ObjectId made, String message) throws IOException {
    String log = backwards ? "revert: " : "cherry-pick: ";
    return head.move(ours, made, log + MergeCommits.subject(message));
  }

  MergeOutcome proceed(Optional<String> message) throws IOException {
    Optional<Problem> obstacle = commits.unresolved();
    if (obstacle.isEmpty()) {
      obstacle = head.held();
    }
    if (obstacle.isPresent()) {
      return new MergeOutcome.Refused(obstacle.get());
    }
    List<ObjectId> left = new ArrayList<>(PickList.read(repository, sequencer, "todo").commits());
    ObjectId ours = repository.resolve(Constants.HEAD);
    Tally tally = new Tally(begunAt(ours));
    Optional<Integer> mainline = PickOptions.read(sequencer).mainline();
    Optional<String> current = state.read(headFile());
    if (current.isPresent()) {
      PickedCommit picked =
          PickedCommit.of(repository, ObjectId.fromString(current.get()), backwards, mainline);
      if (commits.staged().equals(treeOf(ours))) {
        tally.dropped++;
      } else {
        Optional<MergeOutcome> refused = solved(picked, ours, message);
        if (refused.isPresent()) {
          return refused.get();
        }
        tally.made++;
      }
      forgetCurrent();
    }
    // Where nothing was committed since it stopped, the current one is still to be made.
    boolean open =
        current.isEmpty() && sequencer.read("abort-safety").filter(ours.name()::equals).isPresent();
    if (!left.isEmpty() && !open) {
      left.removeFirst();
    }
    return run(left, mainline, tally);
  }

  /// Commits what was solved by hand, as any commit.
  private Optional<MergeOutcome> solved(
      PickedCommit picked, ObjectId ours, Optional<String> message) throws IOException {
    Optional<Problem> refused = aids.run("pre-commit");
    if (refused.isPresent()) {
      return Optional.of(new MergeOutcome.Refused(refused.get()));
    }
    String words =
        MergeCommits.cleaned(
            message.isPresent()
                ? message.get()
                : state.read(Constants.MERGE_MSG).orElseGet(picked::message));
    Result<String> hooked = aids.message(words, "COMMIT_EDITMSG", "merge", true);
    if (!(hooked instanceof Result.Ok<String>(String said, var notes))) {
      return Optional.of(new MergeOutcome.Refused(hooked.problems().getFirst()));
    }
    Result<ObjectId> commit = commit(picked, ours, commits.staged(), said);
    if (!(commit instanceof Result.Ok<ObjectId>(ObjectId made, var more))) {
      return Optional.of(MergeQuestions.unsigned(commit.problems().getFirst()));
    }
    Optional<Problem> moved = move(ours, made, said);
    if (moved.isPresent()) {
      return Optional.of(new MergeOutcome.Refused(moved.get()));
    }
    aids.tell("post-commit", "");
    return Optional.empty();
  }

  /// Leaves the current commit out.
  MergeOutcome skip() throws IOException {
    ObjectId ours = repository.resolve(Constants.HEAD);
    return switch (new WayBack(repository, commits, progress).to(ours, treeOf(ours))) {
      case WayBack.Blocked(Problem problem) -> new MergeOutcome.Refused(problem);
      case WayBack.Back back -> {
        forgetCurrent();
        List<ObjectId> left =
            new ArrayList<>(PickList.read(repository, sequencer, "todo").commits());
        if (!left.isEmpty()) {
          left.removeFirst();
        }
        Tally tally = new Tally(begunAt(ours));
        tally.dropped++;
        yield run(left, PickOptions.read(sequencer).mainline(), tally);
      }
    };
  }

  MergeOutcome abort() throws IOException {
    ObjectId ours = repository.resolve(Constants.HEAD);
    Optional<String> before = sequencer.read("head").filter(ObjectId::isId);
    boolean moved = sequencer.read("abort-safety").filter(ours.name()::equals).isEmpty();
    ObjectId target = before.isEmpty() || moved ? ours : ObjectId.fromString(before.get());
    return switch (new WayBack(repository, commits, progress).to(ours, treeOf(target))) {
      case WayBack.Blocked(Problem problem) -> new MergeOutcome.Refused(problem);
      case WayBack.Back(Optional<String> kept) -> {
        Optional<Problem> held =
            target.equals(ours)
                ? Optional.empty()
                : head.move(ours, target, "reset: moving to " + target.name());
        if (held.isPresent()) {
          yield new MergeOutcome.Refused(held.get());
        }
        forget();
        yield new MergeOutcome.Aborted(target.name(), kept);
      }
    };
  }

  /// Git notes it only where there is more than one commit.
  private String begunAt(ObjectId now) throws IOException {
    return sequencer.read("head").filter(ObjectId::isId).orElse(now.name());
  }

  private void forgetCurrent() throws IOException {
    state.delete(headFile(), Constants.MERGE_MSG, "AUTO_MERGE");
  }

  private void forget() throws IOException {
    forgetCurrent();
    sequencer.deleteAll();
  }

  private ObjectId treeOf(ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id).getTree();
    }
  }
}
