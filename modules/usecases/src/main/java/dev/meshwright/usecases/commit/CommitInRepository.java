package dev.meshwright.usecases.commit;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.LogEntry;
import dev.meshwright.history.LogQuery;
import dev.meshwright.history.Revision;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.usecases.OperationFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Commits to the repository of one workspace.
public final class CommitInRepository implements CommitChanges {

  private final Optional<GitRepository> repository;
  private final DescribeChanges words;

  /// @param repository empty when the workspace is in none
  /// @param words says what changed in a file
  public CommitInRepository(Optional<GitRepository> repository, DescribeChanges words) {
    this.repository = repository;
    this.words = words;
  }

  @Override
  public boolean available() {
    return repository.isPresent();
  }

  @Override
  public RepositoryState state(Progress progress) {
    return with(git -> git.state(progress));
  }

  @Override
  public ChangesInWords describe(Progress progress) {
    return words.describe(state(progress).changed(), progress);
  }

  @Override
  public Optional<Author> author() {
    return with(git -> git.identity().optional());
  }

  @Override
  public CommitOutcome commit(CommitRequest request, Progress progress) {
    return with(git -> git.commit(request, progress));
  }

  @Override
  public List<Commit> log(Optional<String> path, int limit, Progress progress) {
    if (state(progress).head().isEmpty()) {
      return List.of();
    }
    return with(git ->
        git.log(new LogQuery(Optional.empty(), path, limit), progress).stream()
            .map(LogEntry::commit)
            .toList());
  }

  @Override
  public List<Branch> branches() {
    return with(GitRepository::branches);
  }

  @Override
  public Result<Branch> createBranch(String name) {
    Optional<Revision> head = state(Progress.none()).head().map(Revision::new);
    if (head.isEmpty()) {
      return Result.failed(
          Problem.error(
              "git-no-commit",
              Location.startOf(""),
              "There is no commit yet from which a branch could grow.",
              ""));
    }
    return with(git -> git.createBranch(name, head.get()))
        .flatMap(made -> switchBranch(name, Progress.none()));
  }

  @Override
  public Result<Branch> switchBranch(String name, Progress progress) {
    return with(git -> git.switchTo(name, progress));
  }

  private <T> T with(Question<T> question) {
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

  @FunctionalInterface
  private interface Question<T> {
    T ask(GitRepository repository) throws IOException;
  }
}
