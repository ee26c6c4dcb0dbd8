package dev.meshwright.usecases.repository;

import dev.meshwright.history.GitRepository;
import dev.meshwright.usecases.OperationFailedException;
import java.io.IOException;
import java.util.Optional;

/// The repository of one workspace, if it lies in one.
public record WorkspaceRepository(Optional<GitRepository> repository) {

  public boolean available() {
    return repository.isPresent();
  }

  /// @throws OperationFailedException when the repository is broken
  /// @throws IllegalStateException when there is none
  public <T> T with(Question<T> question) {
    GitRepository git =
        repository.orElseThrow(
            () -> new IllegalStateException("The folder is in no Git repository."));
    try {
      return question.ask(git);
    } catch (IOException broken) {
      throw new OperationFailedException(
          "The Git repository cannot be read or written: " + broken.getMessage(), broken);
    }
  }

  /// What a use case wants of the repository.
  @FunctionalInterface
  public interface Question<T> {
    T ask(GitRepository repository) throws IOException;
  }
}
