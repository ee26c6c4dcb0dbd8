package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.BroughtIn;
import dev.meshwright.model.git.MergeOutcome;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// Takes a merge, a rebase, a cherry-pick or a revert back: the branch goes to where it stood, as
/// with `git reset --keep`. Changes that are in no commit come along or stop it.
final class BroughtBack {

  /// What the log of a branch says of them, by whoever did it. A pick of several commits has a line
  /// for each.
  private static final Pattern LOGGED =
      Pattern.compile(
          "(merge |pull\\b.*: (Fast-forward|Merge made)|commit \\((merge|cherry-pick)\\)"
              + "|rebase.*\\(finish\\)|rebase finished|cherry-pick: |revert: ).*");

  private final OpenedRepository repository;
  private final MergeAids aids;

  BroughtBack(OpenedRepository repository, MergeAids aids) {
    this.repository = repository;
    this.aids = aids;
  }

  /// The last move of the branch that is checked out, where it was one of them.
  static Optional<BroughtIn> last(Repository repository) throws IOException {
    String branch = repository.getFullBranch();
    ReflogReader log = branch == null ? null : repository.getRefDatabase().getReflogReader(branch);
    ReflogEntry newest = log == null ? null : log.getLastEntry();
    ObjectId head = repository.resolve(Constants.HEAD);
    if (newest == null
        || !newest.getNewId().equals(head)
        || newest.getOldId().equals(ObjectId.zeroId())
        || newest.getOldId().equals(head)
        || !LOGGED.matcher(newest.getComment()).matches()) {
      return Optional.empty();
    }
    boolean made = !newest.getComment().contains("Fast-forward");
    return Optional.of(new BroughtIn(newest.getOldId().name(), head.name(), made));
  }

  MergeOutcome of(BroughtIn brought) throws IOException {
    HeadMover head = new HeadMover(repository, aids.by());
    Optional<Problem> held = head.held();
    if (held.isPresent()) {
      return new MergeOutcome.Refused(held.get());
    }
    ObjectId after = ObjectId.fromString(brought.after());
    ObjectId before = ObjectId.fromString(brought.before());
    if (!after.equals(repository.resolve(Constants.HEAD))) {
      return refused(
          "The branch has moved on since, or another one is checked out.",
          "Undo the last commit first, switch back, or revert what was brought in.");
    }
    Optional<String> remote =
        brought.made() ? LastCommit.of(repository).orElseThrow().remoteBranch() : Optional.empty();
    if (remote.isPresent()) {
      return refused(
          "What was made is on " + remote.get() + " already; others may build on it.",
          "Revert it: that is a commit of its own, which takes back what it changed.");
    }
    try (RevWalk walk = new RevWalk(repository)) {
      Optional<Problem> inTheWay =
          new Checkout(repository, aids.progress())
              .move(walk.parseCommit(after).getTree(), walk.parseCommit(before).getTree());
      if (inTheWay.isPresent()) {
        return new MergeOutcome.Refused(inTheWay.get());
      }
    }
    new StateFolder(repository.getDirectory().toPath())
        .write(Constants.ORIG_HEAD, after.name() + "\n");
    return head.move(after, before, "reset: moving to " + before.name())
        .<MergeOutcome>map(MergeOutcome.Refused::new)
        .orElseGet(() -> new MergeOutcome.Moved(after.name(), before.name()));
  }

  private static MergeOutcome refused(String message, String hint) {
    return new MergeOutcome.Refused(GitProblems.error("git-undo", "", message, hint));
  }
}
