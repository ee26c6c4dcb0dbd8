package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.git.OperationUnderWay;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;

/// What Git is in the middle of.
final class UnderWay {

  private UnderWay() {}

  /// For people; empty when nothing is under way.
  static Optional<String> operation(Repository repository) {
    return switch (repository.getRepositoryState()) {
      case SAFE, BARE -> Optional.empty();
      case MERGING, MERGING_RESOLVED -> Optional.of("merging");
      case CHERRY_PICKING, CHERRY_PICKING_RESOLVED -> Optional.of("cherry-picking");
      case REVERTING, REVERTING_RESOLVED -> Optional.of("reverting");
      case APPLY -> Optional.of("applying patches");
      case BISECTING -> Optional.of("bisecting");
      case REBASING, REBASING_REBASING, REBASING_MERGE, REBASING_INTERACTIVE ->
          Optional.of("rebasing");
    };
  }

  /// The same with how far it is: "rebasing (2 of 5)".
  static Optional<String> progress(Repository repository) throws IOException {
    Optional<OperationUnderWay> found = new UnderWayReader(repository).read();
    if (found.isEmpty()) {
      return operation(repository);
    }
    OperationUnderWay now = found.get();
    String doing =
        switch (now.operation()) {
          case MERGE -> "merging";
          case REBASE -> "rebasing";
          case CHERRY_PICK -> "cherry-picking";
          case REVERT -> "reverting";
          case UNKNOWN -> "in conflict";
        };
    return Optional.of(
        now.total() > 1 ? doing + " (" + now.step() + " of " + now.total() + ")" : doing);
  }

  /// What to say to somebody who would move the working copy meanwhile.
  static Optional<Problem> problem(Repository repository) throws IOException {
    if (operation(repository).isEmpty() && repository.readDirCache().hasUnmergedPaths()) {
      return Optional.of(
          GitProblems.error(
              "git-unfinished",
              "",
              "Files hold both sides, and nothing notes what they came from: a program was ended in"
                  + " the middle, or notes nothing, as git stash pop.",
              "Resolve each, or abort in Merge: the files are as in the last commit then, and what"
                  + " is on disk is kept. git reset --merge does the same, without keeping it."));
    }
    return operation(repository)
        .filter(doing -> repository.getRepositoryState() != RepositoryState.BISECTING)
        .map(doing ->
            GitProblems.error(
                "git-unfinished",
                "",
                "The repository is in the middle of " + doing + ".",
                "End or abort that first."));
  }
}
