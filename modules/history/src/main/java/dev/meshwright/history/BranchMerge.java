package dev.meshwright.history;

import dev.meshwright.history.merging.MergeBases;
import dev.meshwright.history.merging.MergeNames;
import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.MergedTree;
import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.history.merging.TreeMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// Merges a commit into the branch that is checked out, as `git merge` does.
final class BranchMerge {

  private final Repository repository;
  private final MergeRules rules;
  private final MergeCommits commits;
  private final HeadMover head;
  private final StateFolder state;
  private final MergeAids aids;
  private final Progress progress;

  BranchMerge(Repository repository, MergeRules rules, MergeAids aids) {
    this.repository = repository;
    this.rules = rules;
    this.aids = aids;
    this.commits = new MergeCommits(repository, aids);
    this.head = new HeadMover(repository, aids.by());
    this.state = new StateFolder(repository.getDirectory().toPath());
    this.progress = aids.progress();
  }

  /// Whether this would only move the branch, or do nothing: no commit is made then.
  static boolean needsCommit(Repository repository, MergeRequest request, ObjectId theirs)
      throws IOException {
    ObjectId ours = repository.resolve(Constants.HEAD);
    try (RevWalk walk = new RevWalk(repository)) {
      boolean known =
          ours == null || walk.isMergedInto(walk.parseCommit(theirs), walk.parseCommit(ours));
      boolean forward =
          known || walk.isMergedInto(walk.parseCommit(ours), walk.parseCommit(theirs));
      return !known && (!forward || neverForward(repository, request));
    }
  }

  private static boolean neverForward(Repository repository, MergeRequest request) {
    return switch (request.fastForward()) {
      case NEVER -> true;
      case ONLY -> false;
      case CONFIGURED -> "false".equals(repository.getConfig().getString("merge", null, "ff"));
      case AS_PULLED -> PullSettings.of(repository.getConfig(), "").never();
    };
  }

  private boolean onlyForward(MergeRequest request) {
    return switch (request.fastForward()) {
      case ONLY -> true;
      case NEVER -> false;
      case CONFIGURED -> "only".equals(repository.getConfig().getString("merge", null, "ff"));
      case AS_PULLED -> PullSettings.of(repository.getConfig(), "").only();
    };
  }

  MergeOutcome merge(MergeRequest request, ObjectId theirs) throws IOException {
    Optional<Problem> held = head.held();
    if (held.isPresent()) {
      return new MergeOutcome.Refused(held.get());
    }
    ObjectId ours = repository.resolve(Constants.HEAD);
    if (ours == null) {
      return begin(request, theirs);
    }
    List<RevCommit> bases = new MergeBases(repository, rules).of(ours, theirs);
    if (bases.isEmpty()) {
      return refused(
          "git-unrelated",
          request.theirs() + " and the branch that is checked out have no commit in common.",
          "Check that it is the repository you mean. To join two histories all the same, use"
              + " git merge --allow-unrelated-histories.");
    }
    if (bases.contains(commit(theirs))) {
      return new MergeOutcome.UpToDate();
    }
    if (bases.contains(commit(ours)) && !neverForward(repository, request)) {
      return forward(request, ours, theirs);
    }
    if (onlyForward(request)) {
      return refused(
          "git-not-forward",
          "The branch has commits that "
              + request.theirs()
              + " has not; it cannot only move forward.",
          "Merge with a commit, or rebase onto " + request.theirs() + ".");
    }
    return merge(request, ours, theirs, bases);
  }

  /// Before the first commit, the branch begins where the other is.
  private MergeOutcome begin(MergeRequest request, ObjectId theirs) throws IOException {
    Optional<Problem> inTheWay = new Checkout(repository, progress).move(null, treeOf(theirs));
    if (inTheWay.isEmpty()) {
      inTheWay =
          head.move(ObjectId.zeroId(), theirs, "merge " + request.theirs() + ": Fast-forward");
    }
    return inTheWay
        .<MergeOutcome>map(MergeOutcome.Refused::new)
        .orElseGet(() -> new MergeOutcome.Moved("", theirs.name()));
  }

  private MergeOutcome forward(MergeRequest request, ObjectId ours, ObjectId theirs)
      throws IOException {
    Optional<Problem> inTheWay =
        new Checkout(repository, progress).move(treeOf(ours), treeOf(theirs));
    if (inTheWay.isEmpty()) {
      state.write(Constants.ORIG_HEAD, ours.name() + "\n");
      inTheWay = head.move(ours, theirs, "merge " + request.theirs() + ": Fast-forward");
    }
    if (inTheWay.isPresent()) {
      return new MergeOutcome.Refused(inTheWay.get());
    }
    aids.tell("post-merge", "", "0");
    return new MergeOutcome.Moved(ours.name(), theirs.name());
  }

  private MergeOutcome merge(
      MergeRequest request, ObjectId ours, ObjectId theirs, List<RevCommit> bases)
      throws IOException {
    MergedFiles files = new MergedFiles(repository, progress);
    Optional<Problem> staged = files.staged(treeOf(ours));
    if (staged.isPresent()) {
      return new MergeOutcome.Refused(staged.get());
    }
    progress.report("Merging " + request.theirs(), -1);
    MergeNames names = new MergeNames(baseName(bases), Constants.HEAD, request.theirs());
    MergedTree merged =
        new TreeMerge(repository, rules, names)
            .merge(new MergeBases(repository, rules).tree(bases), treeOf(ours), treeOf(theirs));
    String message = request.message().orElseGet(() -> proposed(request.theirs()));
    String noted = message.stripTrailing() + "\n" + conflictLines(merged);
    String mode = request.fastForward() == MergeRequest.FastForward.NEVER ? "no-ff" : "";
    StepNote note = new StepNote(GitOperation.MERGE, ours, theirs, merged.tree(), mode, noted);
    try (RunningStep step = RunningStep.begin(repository, note)) {
      Optional<Problem> inTheWay = files.bring(treeOf(ours), merged);
      if (inTheWay.isEmpty()) {
        GitNotes.merge(state, ours, theirs, mode, noted);
      }
      step.done();
      if (inTheWay.isPresent()) {
        return new MergeOutcome.Refused(inTheWay.get());
      }
    }
    return merged.isClean()
        ? made(request.theirs(), message, ours, theirs, merged)
        : stopped(merged, Optional.empty());
  }

  private MergeOutcome made(
      String name, String message, ObjectId ours, ObjectId theirs, MergedTree merged)
      throws IOException {
    Optional<Problem> refused = aids.run("pre-merge-commit");
    if (refused.isPresent()) {
      return stopped(merged, refused);
    }
    Result<String> words = aids.message(message, Constants.MERGE_MSG, "merge", true);
    if (!(words instanceof Result.Ok<String>(String said, var notes))) {
      return stopped(merged, Optional.of(words.problems().getFirst()));
    }
    Result<ObjectId> commit =
        commits.make(merged.tree(), List.of(ours, theirs), commits.by(), said);
    if (!(commit instanceof Result.Ok<ObjectId>(ObjectId made, var more))) {
      return stopped(merged, Optional.of(commit.problems().getFirst()));
    }
    Optional<Problem> moved =
        head.move(ours, made, "merge " + name + ": Merge made by the 'ort' strategy.");
    if (moved.isPresent()) {
      return new MergeOutcome.Refused(moved.get());
    }
    forget();
    aids.tell("post-merge", "", "0");
    return new MergeOutcome.Done(ours.name(), made.name(), 1, 0, notes(merged));
  }

  /// All of it is on disk and in the index, and only the commit is not made.
  private MergeOutcome stopped(MergedTree merged, Optional<Problem> why) throws IOException {
    List<Problem> notes = new ArrayList<>(why.stream().toList());
    notes.addAll(notes(merged));
    return new MergeOutcome.Stopped(new UnderWayReader(repository).read().orElseThrow(), notes);
  }

  static List<Problem> notes(MergedTree merged) {
    return merged.notes().stream()
        .map(note -> GitProblems.error("git-merge-note", "", note, "Look at the result."))
        .toList();
  }

  /// What `git` puts below a message to remind of what is in conflict.
  static String conflictLines(MergedTree merged) {
    if (merged.isClean()) {
      return "";
    }
    StringBuilder lines = new StringBuilder("\n# Conflicts:\n");
    merged.conflicts().keySet().stream()
        .sorted()
        .forEach(path -> lines.append("#\t").append(path).append('\n'));
    return lines.toString();
  }

  private static String baseName(List<RevCommit> bases) {
    return bases.size() == 1 ? bases.getFirst().abbreviate(7).name() : "merged common ancestors";
  }

  private String proposed(String theirs) {
    try {
      Ref ref = repository.findRef(theirs);
      String name = ref == null ? "" : ref.getName();
      String what =
          name.startsWith(Constants.R_HEADS)
              ? "branch"
              : name.startsWith(Constants.R_REMOTES)
                  ? "remote-tracking branch"
                  : name.startsWith(Constants.R_TAGS) ? "tag" : "commit";
      String into = Refs.currentBranch(repository).orElse("HEAD");
      return "Merge " + what + " '" + theirs + "'" + (isUsual(into) ? "" : " into " + into);
    } catch (IOException unreadable) {
      return "Merge " + theirs;
    }
  }

  /// Whether a branch is the one that merges usually go to: its name says nothing then.
  private boolean isUsual(String branch) {
    return branch.equals("master")
        || branch.equals(repository.getConfig().getString("init", null, "defaultBranch"));
  }

  /// Makes the commit of a merge that stopped.
  MergeOutcome proceed(Optional<String> message) throws IOException {
    Optional<Problem> obstacle = commits.unresolved();
    if (obstacle.isEmpty()) {
      obstacle = head.held();
    }
    if (obstacle.isEmpty()) {
      obstacle = aids.run("pre-commit");
    }
    if (obstacle.isPresent()) {
      return new MergeOutcome.Refused(obstacle.get());
    }
    ObjectId ours = repository.resolve(Constants.HEAD);
    List<ObjectId> parents = new ArrayList<>(List.of(ours));
    for (String line : state.lines(Constants.MERGE_HEAD)) {
      parents.add(ObjectId.fromString(line.strip()));
    }
    String words =
        MergeCommits.cleaned(
            message.isPresent() ? message.get() : state.read(Constants.MERGE_MSG).orElse("Merge"));
    Result<String> hooked = aids.message(words, "COMMIT_EDITMSG", "merge", true);
    if (!(hooked instanceof Result.Ok<String>(String said, var notes))) {
      return new MergeOutcome.Refused(hooked.problems().getFirst());
    }
    Result<ObjectId> commit = commits.make(commits.staged(), parents, commits.by(), said);
    if (!(commit instanceof Result.Ok<ObjectId>(ObjectId made, var more))) {
      return MergeQuestions.unsigned(commit.problems().getFirst());
    }
    Optional<Problem> moved =
        head.move(ours, made, "commit (merge): " + MergeCommits.subject(said));
    if (moved.isPresent()) {
      return new MergeOutcome.Refused(moved.get());
    }
    forget();
    aids.tell("post-commit", "");
    return new MergeOutcome.Done(ours.name(), made.name(), 1, 0, List.of());
  }

  MergeOutcome abort() throws IOException {
    ObjectId ours = repository.resolve(Constants.HEAD);
    if (ours == null) {
      return refused(
          "git-no-commit", "There is no commit yet to go back to.", "Resolve the files instead.");
    }
    return switch (new WayBack(repository, commits, progress).to(ours, treeOf(ours))) {
      case WayBack.Back(Optional<String> kept) -> {
        forget();
        yield new MergeOutcome.Aborted(ours.name(), kept);
      }
      case WayBack.Blocked(Problem problem) -> new MergeOutcome.Refused(problem);
    };
  }

  private void forget() throws IOException {
    state.delete(Constants.MERGE_HEAD, GitNotes.MODE, Constants.MERGE_MSG, "AUTO_MERGE");
  }

  private RevCommit commit(ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id);
    }
  }

  private ObjectId treeOf(ObjectId id) throws IOException {
    return commit(id).getTree();
  }

  private static MergeOutcome refused(String rule, String message, String hint) {
    return new MergeOutcome.Refused(GitProblems.error(rule, "", message, hint));
  }
}
