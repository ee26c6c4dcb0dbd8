package dev.meshwright.history;

import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.MergedTree;
import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.MergeOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
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
  private final Progress progress;

  PickSequence(
      Repository repository,
      MergeRules rules,
      boolean backwards,
      PersonIdent by,
      Progress progress) {
    this.repository = repository;
    this.rules = rules;
    this.backwards = backwards;
    this.commits = new MergeCommits(repository, by);
    this.head = new HeadMover(repository, by);
    this.state = new StateFolder(repository.getDirectory().toPath());
    this.sequencer = state.in(UnderWayReader.SEQUENCER);
    this.progress = progress;
  }

  /// @param wanted in the order in which they are to be made
  MergeOutcome start(List<ObjectId> wanted) throws IOException {
    Optional<Problem> obstacle = head.held();
    ObjectId ours = repository.resolve(Constants.HEAD);
    if (obstacle.isPresent() || ours == null) {
      return new MergeOutcome.Refused(
          obstacle.orElseGet(() ->
              GitProblems.error("git-no-commit", "", "There is no commit yet to go on from.", "")));
    }
    for (ObjectId id : wanted) {
      PickedCommit picked = PickedCommit.of(repository, id, backwards);
      if (picked.isMerge()) {
        return new MergeOutcome.Refused(
            GitProblems.error(
                "git-is-merge",
                "",
                picked.name() + " is a merge: it does not say which of its sides is meant.",
                "Name the side with git "
                    + (backwards ? "revert" : "cherry-pick")
                    + " --mainline."));
      }
    }
    Optional<Problem> staged = new MergedFiles(repository, progress).staged(treeOf(ours));
    if (staged.isPresent()) {
      return new MergeOutcome.Refused(staged.get());
    }
    if (wanted.size() > 1) {
      sequencer.write("head", ours.name() + "\n");
    }
    return run(wanted, new Tally());
  }

  /// What was done so far.
  private static final class Tally {
    private int made;
    private int dropped;
    private final List<Problem> notes = new ArrayList<>();
  }

  private MergeOutcome run(List<ObjectId> wanted, Tally tally) throws IOException {
    List<ObjectId> left = new ArrayList<>(wanted);
    while (!left.isEmpty()) {
      progress.checkCancelled();
      if (sequencer.exists()) {
        ObjectId now = repository.resolve(Constants.HEAD);
        sequencer.write("abort-safety", now.name() + "\n");
        sequencer.write("todo", PickList.text(repository, command(), left));
      }
      PickedCommit picked = PickedCommit.of(repository, left.getFirst(), backwards);
      Optional<MergeOutcome> stop = pick(picked, tally);
      if (stop.isPresent()) {
        return stop.get();
      }
      left.removeFirst();
    }
    forget();
    ObjectId now = repository.resolve(Constants.HEAD);
    return new MergeOutcome.Done(now.name(), tally.made, tally.dropped, tally.notes);
  }

  private String command() {
    return backwards ? "revert" : "pick";
  }

  private String headFile() {
    return backwards ? Constants.REVERT_HEAD : Constants.CHERRY_PICK_HEAD;
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
    Optional<Problem> inTheWay = new MergedFiles(repository, progress).bring(tree, merged);
    if (inTheWay.isPresent()) {
      if (tally.made == 0) {
        forget();
      }
      return Optional.of(new MergeOutcome.Refused(inTheWay.get()));
    }
    if (!merged.isClean()) {
      state.write(
          Constants.MERGE_MSG,
          picked.message().stripTrailing()
              + "\n"
              + BranchMerge.conflictLines(merged.conflicts().keySet()));
      state.write(headFile(), picked.commit().name() + "\n");
      return Optional.of(
          new MergeOutcome.Stopped(
              new UnderWayReader(repository).read().orElseThrow(), tally.notes));
    }
    tally.made++;
    return commit(picked, ours, merged.tree(), picked.message(), "").map(MergeOutcome.Refused::new);
  }

  private Optional<Problem> commit(
      PickedCommit picked, ObjectId ours, ObjectId tree, String message, String how)
      throws IOException {
    ObjectId made = commits.insert(tree, List.of(ours), picked.author(commits.by()), message);
    String log = (backwards ? "revert" : "cherry-pick") + how + ": ";
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
    Tally tally = new Tally();
    Optional<String> current = state.read(headFile());
    if (current.isPresent()) {
      PickedCommit picked =
          PickedCommit.of(repository, ObjectId.fromString(current.get()), backwards);
      ObjectId ours = repository.resolve(Constants.HEAD);
      ObjectId tree = commits.staged();
      if (tree.equals(treeOf(ours))) {
        tally.dropped++;
      } else {
        String words =
            MergeCommits.cleaned(
                message.isPresent()
                    ? message.get()
                    : state.read(Constants.MERGE_MSG).orElseGet(picked::message));
        Optional<Problem> moved = commit(picked, ours, tree, words, "");
        if (moved.isPresent()) {
          return new MergeOutcome.Refused(moved.get());
        }
        tally.made++;
      }
      forgetCurrent();
    }
    if (!left.isEmpty()) {
      left.removeFirst();
    }
    return run(left, tally);
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
        Tally tally = new Tally();
        tally.dropped++;
        yield run(left, tally);
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
