package dev.meshwright.history;

import dev.meshwright.model.Problem;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/// Which names a new branch can have.
final class BranchNames {

  private BranchNames() {}

  /// What speaks against a name.
  static Optional<Problem> problem(Repository repository, String name) throws IOException {
    String full = Constants.R_HEADS + name;
    if (name.startsWith("-")
        || name.equals(Constants.HEAD)
        || !Repository.isValidRefName(full)
        || !Repository.normalizeBranchName(name).equals(name)) {
      return Optional.of(
          GitProblems.error(
              "git-branch-name",
              "",
              "\"" + name + "\" cannot be the name of a branch.",
              "Use letters, digits, - and /, without spaces."));
    }
    Optional<String> taken = taken(repository, full);
    if (taken.isPresent()) {
      return Optional.of(
          GitProblems.error(
              "git-branch-exists",
              "",
              "There is a branch " + Repository.shortenRefName(taken.get()) + " already.",
              "Switch to it, or choose another name."));
    }
    return Optional.empty();
  }

  /// One of the same name, one that would have to be a folder of this one, or the other way round.
  private static Optional<String> taken(Repository repository, String full) throws IOException {
    if (repository.exactRef(full) != null) {
      return Optional.of(full);
    }
    Collection<String> conflicting = repository.getRefDatabase().getConflictingNames(full);
    if (!conflicting.isEmpty()) {
      return conflicting.stream().findFirst();
    }
    return repository.getConfig().getBoolean("core", "ignoreCase", false)
        ? repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream()
            .map(Ref::getName)
            .filter(full::equalsIgnoreCase)
            .findFirst()
        : Optional.empty();
  }
}
