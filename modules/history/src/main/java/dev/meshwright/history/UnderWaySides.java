package dev.meshwright.history;

import dev.meshwright.history.merging.MergeBases;
import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.history.merging.StateFolder;
import dev.meshwright.model.git.GitOperation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/// The commits that the sides of what is under way come from.
final class UnderWaySides {

  private final Repository repository;
  private final MergeRules rules;
  private final StateFolder state;

  UnderWaySides(Repository repository, MergeRules rules) {
    this.repository = repository;
    this.rules = rules;
    this.state = new StateFolder(repository.getDirectory().toPath());
  }

  /// What both started from, and the side that is brought in.
  List<String> baseAndTheirs() throws IOException {
    Optional<StepNote> cutOff = new CutOffStep(repository).unknownToGit();
    Optional<ObjectId> merged =
        id(state, Constants.MERGE_HEAD).or(() -> brought(cutOff, GitOperation.MERGE));
    ObjectId head = repository.resolve(Constants.HEAD);
    if (merged.isPresent() && head != null) {
      List<RevCommit> bases = new MergeBases(repository, rules).of(head, merged.get());
      return bases.isEmpty() ? List.of() : List.of(bases.getFirst().name(), merged.get().name());
    }
    Optional<ObjectId> reverted =
        id(state, Constants.REVERT_HEAD).or(() -> brought(cutOff, GitOperation.REVERT));
    if (reverted.isPresent()) {
      return parent(reverted.get())
          .map(parent -> List.of(reverted.get().name(), parent.name()))
          .orElse(List.of());
    }
    Optional<ObjectId> picked =
        id(state, Constants.CHERRY_PICK_HEAD).or(() -> brought(cutOff, GitOperation.CHERRY_PICK));
    if (picked.isEmpty()) {
      picked = new RebaseState(repository).stopped();
    }
    if (picked.isEmpty()) {
      picked = new CutOffStep(repository).inRebase();
    }
    return picked.isEmpty()
        ? List.of()
        : parent(picked.get()).isEmpty()
            ? List.of()
            : List.of(parent(picked.get()).get().name(), picked.get().name());
  }

  private static Optional<ObjectId> brought(Optional<StepNote> cutOff, GitOperation operation) {
    return cutOff.filter(note -> note.operation() == operation).map(StepNote::brought);
  }

  private static Optional<ObjectId> id(StateFolder folder, String name) throws IOException {
    return folder.lines(name).stream()
        .findFirst()
        .map(String::strip)
        .filter(ObjectId::isId)
        .map(ObjectId::fromString);
  }

  private Optional<ObjectId> parent(ObjectId commit) throws IOException {
    int mainline = PickOptions.read(state.in(UnderWayReader.SEQUENCER)).mainline().orElse(1);
    return Optional.ofNullable(repository.resolve(commit.name() + "^" + mainline));
  }
}
