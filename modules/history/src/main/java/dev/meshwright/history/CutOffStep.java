package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.model.git.GitOperation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// A step in whose middle the program was ended. It becomes what `git` knows: a merge, a pick or a
/// rebase that stopped, to be continued, skipped or aborted.
final class CutOffStep {

  private final Repository repository;
  private final StateFolder state;

  CutOffStep(Repository repository) {
    this.repository = repository;
    this.state = new StateFolder(repository.getDirectory().toPath());
  }

  /// What the index has of a merge or a pick that `git` does not know of.
  Optional<StepNote> unknownToGit() throws IOException {
    Optional<StepNote> note = StepNote.read(state);
    return note.isEmpty()
            || note.get().operation() == GitOperation.REBASE
            || isKnownToGit()
            || !note.get().isBrought(repository)
        ? Optional.empty()
        : note;
  }

  private boolean isKnownToGit() {
    return List.of(Constants.MERGE_HEAD, Constants.CHERRY_PICK_HEAD, Constants.REVERT_HEAD).stream()
        .anyMatch(state::has);
  }

  /// The commit that a rebase was making when it was ended.
  Optional<ObjectId> inRebase() throws IOException {
    Optional<StepNote> note = StepNote.read(state);
    return note.isPresent()
            && note.get().operation() == GitOperation.REBASE
            && note.get().isCurrent(repository)
        ? Optional.of(note.get().brought())
        : Optional.empty();
  }

  /// Writes the notes that are missing. Nothing else is touched.
  void settle() throws IOException {
    Optional<StepNote> note = StepNote.read(state);
    if (note.isEmpty()) {
      return;
    }
    Optional<RunningStep> taken = RunningStep.taken(repository);
    if (taken.isEmpty()) {
      return;
    }
    try (RunningStep step = taken.get()) {
      if (note.get().operation() != GitOperation.REBASE) {
        settle(note.get());
        step.done();
      } else if (settledRebase(note.get())) {
        step.done();
      }
    }
  }

  private void settle(StepNote note) throws IOException {
    if (unknownToGit().isEmpty()) {
      return;
    }
    switch (note.operation()) {
      case MERGE ->
          GitNotes.merge(state, note.before(), note.brought(), note.mode(), note.message());
      case CHERRY_PICK -> GitNotes.pick(state, note.brought(), false, note.message());
      case REVERT -> GitNotes.pick(state, note.brought(), true, note.message());
      case REBASE, UNKNOWN -> throw new IllegalStateException(note.operation().name());
    }
  }

  /// @return whether the note says nothing more: one of a commit that is still to be made is kept,
  ///   for it is the one to leave out
  private boolean settledRebase(StepNote note) throws IOException {
    RebaseState rebase = new RebaseState(repository);
    List<ObjectId> left = rebase.left();
    if (left.isEmpty() || !left.getFirst().equals(note.brought())) {
      return true;
    }
    PickedCommit picked = PickedCommit.of(repository, note.brought(), false);
    List<ObjectId> rest = left.subList(1, left.size());
    if (note.isBrought(repository)) {
      rebase.stop(picked, rest, note.message(), picked.commit().getAuthorIdent());
      return true;
    }
    if (isMade(note)) {
      rebase.advance(picked, rest);
      return true;
    }
    return !note.isCurrent(repository);
  }

  /// Whether the commit was made, and only not noted.
  private boolean isMade(StepNote note) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit head = walk.parseCommit(repository.resolve(Constants.HEAD));
      return head.getParentCount() == 1
          && head.getParent(0).equals(note.before())
          && head.getTree().equals(note.tree());
    }
  }
}
