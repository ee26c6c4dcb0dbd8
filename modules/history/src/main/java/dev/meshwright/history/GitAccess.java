package dev.meshwright.history;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.model.Problem;
import java.io.IOException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Config;

/// Asks the library, and turns whatever it throws into an [IOException] that says it in words.
///
/// While `git gc` runs, an object moves from one file to another, and a reader that knew only the
/// old one misses it: such a question is asked once more of the repository as it is then.
final class GitAccess {

  private final OpenedRepository repository;
  private final GitFailures failures;

  GitAccess(OpenedRepository repository, GitEnvironment environment) {
    this.repository = repository;
    this.failures = new GitFailures(repository.getDirectory().toPath(), environment);
  }

  /// Asks a question that changes nothing.
  ///
  /// @throws MissingObjectException when an object is really not there
  <T> T read(Question<T> question) throws IOException {
    try {
      return inWords(question, repository);
    } catch (MissingObjectException moved) {
      if (isPartial()) {
        throw moved;
      }
      try (OpenedRepository again = repository.again()) {
        return inWords(question, again);
      }
    }
  }

  /// Whether objects are missing by design, fetched by `git` when it needs them.
  private boolean isPartial() {
    Config config = repository.getConfig();
    return config.getString("extensions", null, "partialClone") != null
        || config.getSubsections("remote").stream()
            .anyMatch(remote -> config.getBoolean("remote", remote, "promisor", false));
  }

  /// Does something once.
  <T> T change(Question<T> question) throws IOException {
    try {
      return inWords(settled(question), repository);
    } catch (MissingObjectException absent) {
      if (isPartial()) {
        throw new IOException(
            "This clone is partial, and what this needs is still on the server ("
                + absent.getObjectId().name()
                + "). Bring it with git fetch --refetch --filter=blob:limit=1g, or do this with"
                + " git, which asks for it.",
            absent);
      }
      throw absent;
    }
  }

  /// What a killed program left in the middle is first noted in the words of `git`: nobody is then
  /// to take it for changes of their own.
  private static <T> Question<T> settled(Question<T> question) {
    return asked -> {
      new CutOffStep(asked).settle();
      return question.ask(asked);
    };
  }

  private <T> T inWords(Question<T> question, OpenedRepository asked) throws IOException {
    try {
      return question.ask(asked);
    } catch (CancelledException cancelled) {
      throw cancelled;
    } catch (RuntimeException | LockFailedException | UnfitIndexException broken) {
      if (broken.getCause() instanceof MissingObjectException missing) {
        throw missing;
      }
      Problem problem = failures.problem(asked.getWorkTree().getName(), broken);
      throw new IOException(problem.text(), broken);
    }
  }

  @FunctionalInterface
  interface Question<T> {
    T ask(OpenedRepository repository) throws IOException;
  }
}
