package dev.meshwright.usecases.commit;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.LogEntry;
import dev.meshwright.history.LogQuery;
import dev.meshwright.history.Revision;
import dev.meshwright.history.Signature;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.usecases.OperationFailedException;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Commits to the repository of one workspace.
public final class CommitInRepository implements CommitChanges {

  private final Optional<GitRepository> repository;
  private final DescribeChanges words;
  private final Clock clock;

  /// @param repository empty when the workspace is in none
  /// @param words says what changed in a file
  public CommitInRepository(
      Optional<GitRepository> repository, DescribeChanges words, Clock clock) {
    this.repository = repository;
    this.words = words;
    this.clock = clock;
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
    if (request.message().isBlank()) {
      return new CommitOutcome.Refused("A commit needs a message that says what changed.");
    }
    if (request.paths().isEmpty()) {
      return new CommitOutcome.Refused("No file is chosen for the commit.");
    }
    dev.meshwright.history.CommitRequest asked =
        new dev.meshwright.history.CommitRequest(
            withOldPaths(request.paths(), progress),
            request.message(),
            request.author().map(author -> new Signature(author, OffsetDateTime.now(clock))),
            consents(request.consents()));
    return switch (with(git -> git.commit(asked, progress))) {
      case dev.meshwright.history.CommitOutcome.Committed(Commit commit) ->
          new CommitOutcome.Committed(commit);
      case dev.meshwright.history.CommitOutcome.NeedsConsent(var consent, Problem problem) ->
          new CommitOutcome.NeedsConsent(consent(consent), problem.text());
      case dev.meshwright.history.CommitOutcome.Refused(Problem problem) ->
          new CommitOutcome.Refused(problem.text());
    };
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

  /// A renamed file is two changes to Git: the new path and the old one.
  private List<String> withOldPaths(List<String> paths, Progress progress) {
    Map<String, String> old =
        state(progress).changed().stream()
            .filter(changed -> changed.previousPath().isPresent())
            .collect(
                Collectors.toMap(
                    ChangedFile::path, changed -> changed.previousPath().orElseThrow()));
    List<String> all = new ArrayList<>(paths);
    paths.stream().map(old::get).filter(path -> path != null).forEach(all::add);
    return all;
  }

  private static Set<dev.meshwright.history.CommitRequest.Consent> consents(
      Set<CommitConsent> given) {
    Set<dev.meshwright.history.CommitRequest.Consent> consents =
        EnumSet.noneOf(dev.meshwright.history.CommitRequest.Consent.class);
    for (CommitConsent consent : given) {
      consents.add(
          switch (consent) {
            case WITHOUT_HOOKS -> dev.meshwright.history.CommitRequest.Consent.WITHOUT_HOOKS;
            case UNSIGNED -> dev.meshwright.history.CommitRequest.Consent.UNSIGNED;
          });
    }
    return consents;
  }

  private static CommitConsent consent(dev.meshwright.history.CommitRequest.Consent consent) {
    return switch (consent) {
      case WITHOUT_HOOKS -> CommitConsent.WITHOUT_HOOKS;
      case UNSIGNED -> CommitConsent.UNSIGNED;
    };
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
