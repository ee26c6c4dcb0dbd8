package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// Brings files, index and `HEAD` to the commit onto which a branch is rebased.
final class RebaseStart {

  private final Repository repository;
  private final RebaseState rebase;
  private final HeadMover head;
  private final MergeAids aids;
  private final Progress progress;

  RebaseStart(Repository repository, RebaseState rebase, MergeAids aids) {
    this.repository = repository;
    this.rebase = rebase;
    this.head = new HeadMover(repository, aids.by());
    this.aids = aids;
    this.progress = aids.progress();
  }

  /// @param name of the commit, for the log
  /// @return what is in the way; then all is as it was
  Optional<Problem> begin(ObjectId ours, ObjectId onto, String name, List<ObjectId> wanted)
      throws IOException {
    rebase.begin(ours, onto, wanted);
    Optional<Problem> inTheWay = move(ours, onto, name);
    if (inTheWay.isPresent()) {
      rebase.forget();
    }
    return inTheWay;
  }

  private Optional<Problem> move(ObjectId ours, ObjectId onto, String name) throws IOException {
    Checkout checkout = new Checkout(repository, progress);
    Optional<Problem> inTheWay = checkout.move(treeOf(ours), treeOf(onto));
    if (inTheWay.isPresent()) {
      return inTheWay;
    }
    Optional<Problem> held = head.detach(ours, onto, "rebase (start): checkout " + name);
    if (held.isPresent()) {
      return checkout.move(treeOf(onto), treeOf(ours)).or(() -> held);
    }
    rebase.started();
    new StateFolder(repository.getDirectory().toPath())
        .write(Constants.ORIG_HEAD, ours.name() + "\n");
    aids.tell("post-checkout", "", ours.name(), onto.name(), "1");
    return Optional.empty();
  }

  /// Starts once more where the program was ended in the middle of it; else does nothing.
  Optional<Problem> again(MergeCommits commits) throws IOException {
    if (!rebase.isStarting()) {
      return Optional.empty();
    }
    ObjectId ours = rebase.before().orElseThrow();
    ObjectId onto = rebase.ontoCommit().orElseThrow();
    Optional<Problem> obstacle =
        switch (new WayBack(repository, commits, progress).to(ours, treeOf(ours))) {
          case WayBack.Blocked(Problem problem) -> Optional.of(problem);
          case WayBack.Back back -> new MergedFiles(repository, progress).changed(treeOf(ours));
        };
    return obstacle.isPresent() ? obstacle : move(ours, onto, onto.name());
  }

  private ObjectId treeOf(ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id).getTree();
    }
  }
}
