package dev.meshwright.history;

import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.MergedTree;
import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
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

  private static final String DONE = "done";
  private static final String REWRITTEN = "rewritten-list";

  private final Repository repository;
  private final MergeRules rules;
  private final MergeCommits commits;
  private final HeadMover head;
  private final StateFolder state;
  private final StateFolder folder;
  private final MergeAids aids;
  private final Progress progress;

  RebaseRun(Repository repository, MergeRules rules, MergeAids aids) {
    this.repository = repository;
    this.rules = rules;
    this.aids = aids;
    this.commits = new MergeCommits(repository, aids);
    this.head = new HeadMover(repository, aids.by());
    this.state = new StateFolder(repository.getDirectory().toPath());
    this.folder = state.in(UnderWayReader.REBASE);
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
    String branch = repository.getFullBranch();
    boolean onBranch = branch != null && branch.startsWith(Constants.R_HEADS);
    folder.write("head-name", (onBranch ? branch : "detached HEAD") + "\n");
    folder.write("onto", onto.name() + "\n");
    folder.write("orig-head", ours.name() + "\n");
    folder.write("interactive", "");
    folder.write("drop_redundant_commits", "");
    folder.write("no-reschedule-failed-exec", "");
    folder.write("end", wanted.size() + "\n");
    folder.write(DONE, "");
    String todo = PickList.text(repository, "pick", wanted);
    folder.write(UnderWayReader.TODO, todo);
    folder.write(UnderWayReader.TODO + ".backup", todo);
    Optional<Problem> inTheWay =
        new Checkout(repository, progress).move(treeOf(ours), treeOf(onto));
    if (inTheWay.isEmpty()) {
      inTheWay = head.detach(ours, onto, "rebase (start): checkout " + name);
    }
    if (inTheWay.isPresent()) {
      folder.deleteAll();
      return new MergeOutcome.Refused(inTheWay.get());
    }
    state.write(Constants.ORIG_HEAD, ours.name() + "\n");
    aids.tell("post-checkout", "", ours.name(), onto.name(), "1");
    return run(new Tally());
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
    List<ObjectId> left =
        new ArrayList<>(PickList.read(repository, folder, UnderWayReader.TODO).commits());
    while (!left.isEmpty()) {
      PickedCommit picked = PickedCommit.of(repository, left.getFirst(), false);
      Optional<MergeOutcome> stop = pick(picked, left, tally);
      if (stop.isPresent()) {
        return stop.get();
      }
      // Only now: a commit that is made twice leaves nothing, one that is left out is lost.
      left.removeFirst();
      advance(picked, left);
    }
    return finish(tally);
  }

  private void advance(PickedCommit picked, List<ObjectId> left) throws IOException {
    String line = PickList.text(repository, "pick", List.of(picked.commit()));
    folder.write(DONE, folder.whole(DONE).orElse("") + line);
    folder.write(UnderWayReader.TODO, PickList.text(repository, "pick", left));
    folder.write("msgnum", folder.lines(DONE).size() + "\n");
  }

  private Optional<MergeOutcome> pick(PickedCommit picked, List<ObjectId> left, Tally tally)
      throws IOException {
    progress.report("Rebasing " + picked.name(), -1);
    ObjectId ours = repository.resolve(Constants.HEAD);
    ObjectId tree = treeOf(ours);
    boolean follows =
        picked.commit().getParentCount() == 1 && picked.commit().getParent(0).equals(ours);
    MergedTree merged = picked.on(repository, rules, tree);
    tally.notes.addAll(BranchMerge.notes(merged));
    if (merged.isClean() && merged.tree().equals(tree) && !picked.isEmpty()) {
      tally.dropped++;
      return Optional.empty();
    }
    Optional<Problem> inTheWay = new MergedFiles(repository, progress).bring(tree, merged);
    if (inTheWay.isPresent()) {
      return Optional.of(new MergeOutcome.Refused(inTheWay.get()));
    }
    if (!merged.isClean()) {
      String conflicts = BranchMerge.conflictLines(merged.conflicts().keySet());
      return Optional.of(stop(picked, left, conflicts, tally));
    }
    Result<ObjectId> commit =
        follows ? Result.ok(picked.commit().copy()) : made(picked, merged.tree(), ours);
    if (!(commit instanceof Result.Ok<ObjectId>(ObjectId made, var notes))) {
      tally.notes.addFirst(commit.problems().getFirst());
      return Optional.of(stop(picked, left, "", tally));
    }
    Optional<Problem> moved =
        head.move(ours, made, "rebase (pick): " + picked.commit().getShortMessage());
    if (moved.isPresent()) {
      return Optional.of(new MergeOutcome.Refused(moved.get()));
    }
    tally.made++;
    if (!follows) {
      rewritten(picked.commit(), made);
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

  /// Git tells its hook in the end which commit took the place of which.
  private void rewritten(ObjectId before, ObjectId after) throws IOException {
    folder.write(
        REWRITTEN, folder.whole(REWRITTEN).orElse("") + before.name() + " " + after.name() + "\n");
  }

  private MergeOutcome stop(PickedCommit picked, List<ObjectId> left, String conflicts, Tally tally)
      throws IOException {
    String message = picked.message().stripTrailing() + "\n";
    folder.write("message", message);
    folder.write("author-script", AuthorScript.of(picked.author(commits.by())));
    folder.write("stopped-sha", picked.commit().name() + "\n");
    state.write("REBASE_HEAD", picked.commit().name() + "\n");
    state.write(Constants.MERGE_MSG, message + conflicts);
    advance(picked, left.subList(1, left.size()));
    return new MergeOutcome.Stopped(
        new UnderWayReader(repository).read().orElseThrow(), tally.notes);
  }

  MergeOutcome proceed(Optional<String> message) throws IOException {
    Optional<Problem> obstacle = commits.unresolved();
    if (obstacle.isEmpty()) {
      obstacle = head.held();
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
    Optional<String> stopped = folder.read("stopped-sha").filter(ObjectId::isId);
    if (!tree.equals(treeOf(ours))) {
      if (stopped.isEmpty()) {
        return new MergeOutcome.Refused(
            GitProblems.error(
                "git-staged",
                "",
                "Changes are staged that belong to no commit of the rebase.",
                "Commit them, or unstage them; then continue."));
      }
      PickedCommit picked = PickedCommit.of(repository, ObjectId.fromString(stopped.get()), false);
      String words =
          MergeCommits.cleaned(
              message.isPresent()
                  ? message.get()
                  : folder.whole("message").orElseGet(picked::message));
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
      rewritten(picked.commit(), made);
      aids.tell("post-commit", "");
    } else if (stopped.isPresent()) {
      tally.dropped++;
    }
    forgetCurrent();
    return run(tally);
  }

  /// Leaves the current commit out.
  MergeOutcome skip() throws IOException {
    ObjectId ours = repository.resolve(Constants.HEAD);
    return switch (new WayBack(repository, commits, progress).to(ours, treeOf(ours))) {
      case WayBack.Blocked(Problem problem) -> new MergeOutcome.Refused(problem);
      case WayBack.Back back -> {
        forgetCurrent();
        Tally tally = new Tally();
        tally.dropped++;
        yield run(tally);
      }
    };
  }

  private MergeOutcome finish(Tally tally) throws IOException {
    ObjectId now = repository.resolve(Constants.HEAD);
    String branch = folder.read("head-name").orElse("");
    String before = folder.read("orig-head").orElseThrow();
    if (branch.startsWith(Constants.R_HEADS)) {
      String onto = folder.read("onto").orElse("");
      Optional<Problem> moved =
          head.moveBranch(
              branch,
              ObjectId.fromString(before),
              now,
              "rebase (finish): " + branch + " onto " + onto);
      if (moved.isEmpty()) {
        moved = head.attach(branch, "rebase (finish): returning to " + branch);
      }
      if (moved.isPresent()) {
        return new MergeOutcome.Refused(moved.get());
      }
    }
    putAside();
    String pairs = folder.whole(REWRITTEN).orElse("");
    forget();
    if (!pairs.isEmpty()) {
      aids.tell("post-rewrite", pairs, "rebase");
    }
    return new MergeOutcome.Done(before, now.name(), tally.made, tally.dropped, tally.notes);
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
                ? head.attach(branch, log)
                : head.detach(ours, target, log);
        if (held.isPresent()) {
          yield new MergeOutcome.Refused(held.get());
        }
        putAside();
        from.deleteAll();
        forgetCurrent();
        yield new MergeOutcome.Aborted(target.name(), kept);
      }
    };
  }

  /// Changes that `git rebase --autostash` put aside go to the stash.
  private void putAside() throws IOException {
    Optional<String> stashed = folder.read("autostash").filter(ObjectId::isId);
    if (stashed.isPresent()) {
      RefUpdate update = repository.updateRef(Constants.R_STASH);
      update.setNewObjectId(ObjectId.fromString(stashed.get()));
      update.setRefLogIdent(commits.by());
      update.setRefLogMessage("autostash", false);
      update.setForceRefLog(true);
      update.forceUpdate();
    }
  }

  private void forgetCurrent() throws IOException {
    state.delete(Constants.MERGE_MSG, "AUTO_MERGE", "REBASE_HEAD", Constants.CHERRY_PICK_HEAD);
    if (folder.exists()) {
      folder.delete("message", "author-script", "stopped-sha", "patch", "amend");
    }
  }

  private void forget() throws IOException {
    forgetCurrent();
    folder.deleteAll();
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
