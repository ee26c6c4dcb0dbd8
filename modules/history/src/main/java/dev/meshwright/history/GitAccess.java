package dev.meshwright.history;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.model.Problem;
import java.io.IOException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// Asks the library, and turns whatever it throws into an [IOException] that says it in words.
///
/// While `git gc` runs, an object moves from one file to another, and a reader that knew only the
/// old one misses it: such a question is asked once more of the repository as it is then.
final class GitAccess {

  private final Repository repository;
  private final GitFailures failures;

  GitAccess(Repository repository, GitEnvironment environment) {
    this.repository = repository;
    this.failures = new GitFailures(repository.getDirectory().toPath(), environment);
  }

  Repository repository() {
    return repository;
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
      try (Repository again = reopened()) {
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
    return inWords(question, repository);
  }

  private <T> T inWords(Question<T> question, Repository asked) throws IOException {
    try {
      return question.ask(asked);
    } catch (CancelledException cancelled) {
      throw cancelled;
    } catch (RuntimeException | LockFailedException broken) {
      if (broken.getCause() instanceof MissingObjectException missing) {
        throw missing;
      }
      Problem problem = failures.problem(asked.getWorkTree().getName(), broken);
      throw new IOException(problem.message() + " " + problem.hint(), broken);
    }
  }

  private Repository reopened() throws IOException {
    return new FileRepositoryBuilder()
        .setFS(repository.getFS())
        .setGitDir(repository.getDirectory())
        .setWorkTree(repository.getWorkTree())
        .setIndexFile(repository.getIndexFile())
        .setMustExist(true)
        .build();
  }

  @FunctionalInterface
  interface Question<T> {
    T ask(Repository repository) throws IOException;
  }
}
