package dev.meshwright.history;

import dev.meshwright.history.merging.MergeBases;
import dev.meshwright.history.merging.MergeNames;
import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.MergedTree;
import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.history.merging.TreeMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// Merges a commit into the branch that is checked out, as `git merge` does.
final class BranchMerge {

  static final String MODE = "MERGE_MODE";

  private final Repository repository;
  private final MergeRules rules;
  private final MergeCommits commits;
  private final HeadMover head;
  private final StateFolder state;
  private final Progress progress;

  BranchMerge(Repository repository, MergeRules rules, PersonIdent by, Progress progress) {
    this.repository = repository;
    this.rules = rules;
    this.commits = new MergeCommits(repository, by);
    this.head = new HeadMover(repository, by);
    this.state = new StateFolder(repository.getDirectory().toPath());
    this.progress = progress;
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
    };
  }

  private boolean onlyForward(MergeRequest request) {
    return switch (request.fastForward()) {
      case ONLY -> true;
      case NEVER -> false;
      case CONFIGURED -> "only".equals(repository.getConfig().getString("merge", null, "ff"));
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
        .orElseGet(() -> new MergeOutcome.Moved(theirs.name()));
  }

  private MergeOutcome forward(MergeRequest request, ObjectId ours, ObjectId theirs)
      throws IOException {
    Optional<Problem> inTheWay =
        new Checkout(repository, progress).move(treeOf(ours), treeOf(theirs));
    if (inTheWay.isEmpty()) {
      state.write(Constants.ORIG_HEAD, ours.name() + "\n");
      inTheWay = head.move(ours, theirs, "merge " + request.theirs() + ": Fast-forward");
    }
    return inTheWay
        .<MergeOutcome>map(MergeOutcome.Refused::new)
        .orElseGet(() -> new MergeOutcome.Moved(theirs.name()));
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
    Optional<Problem> inTheWay = files.bring(treeOf(ours), merged);
    if (inTheWay.isPresent()) {
      return new MergeOutcome.Refused(inTheWay.get());
    }
    state.write(Constants.ORIG_HEAD, ours.name() + "\n");
    String message = request.message().orElseGet(() -> proposed(request.theirs()));
    if (merged.isClean()) {
      ObjectId made = commits.insert(merged.tree(), List.of(ours, theirs), commits.by(), message);
      Optional<Problem> moved =
          head.move(
              ours, made, "merge " + request.theirs() + ": Merge made by the 'ort' strategy.");
      return moved
          .<MergeOutcome>map(MergeOutcome.Refused::new)
          .orElseGet(() -> new MergeOutcome.Done(made.name(), 1, 0, notes(merged)));
    }
    state.write(
        Constants.MERGE_MSG,
        message.stripTrailing() + "\n" + conflictLines(merged.conflicts().keySet()));
    state.write(MODE, request.fastForward() == MergeRequest.FastForward.NEVER ? "no-ff" : "");
    state.write(Constants.MERGE_HEAD, theirs.name() + "\n");
    return new MergeOutcome.Stopped(
        new UnderWayReader(repository).read().orElseThrow(), notes(merged));
  }

  static List<Problem> notes(MergedTree merged) {
    return merged.notes().stream()
        .map(note -> GitProblems.error("git-merge-note", "", note, "Look at the result."))
        .toList();
  }

  /// What `git` puts below a message to remind of what was in conflict.
  static String conflictLines(java.util.Collection<String> paths) {
    StringBuilder lines = new StringBuilder("\n# Conflicts:\n");
    paths.stream().sorted().forEach(path -> lines.append("#\t").append(path).append('\n'));
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
    if (obstacle.isPresent()) {
      return new MergeOutcome.Refused(obstacle.get());
    }
    ObjectId ours = repository.resolve(Constants.HEAD);
    List<ObjectId> parents = new java.util.ArrayList<>(List.of(ours));
    for (String line : state.lines(Constants.MERGE_HEAD)) {
      parents.add(ObjectId.fromString(line.strip()));
    }
    String words =
        MergeCommits.cleaned(
            message.isPresent() ? message.get() : state.read(Constants.MERGE_MSG).orElse("Merge"));
    ObjectId made = commits.insert(commits.staged(), parents, commits.by(), words);
    Optional<Problem> moved =
        head.move(ours, made, "commit (merge): " + MergeCommits.subject(words));
    if (moved.isPresent()) {
      return new MergeOutcome.Refused(moved.get());
    }
    forget();
    return new MergeOutcome.Done(made.name(), 1, 0, List.of());
  }

  MergeOutcome abort() throws IOException {
    ObjectId ours = repository.resolve(Constants.HEAD);
    return switch (new WayBack(repository, commits, progress).to(ours, treeOf(ours))) {
      case WayBack.Back(Optional<String> kept) -> {
        forget();
        yield new MergeOutcome.Aborted(ours.name(), kept);
      }
      case WayBack.Blocked(Problem problem) -> new MergeOutcome.Refused(problem);
    };
  }

  private void forget() throws IOException {
    state.delete(Constants.MERGE_HEAD, MODE, Constants.MERGE_MSG, "AUTO_MERGE");
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
