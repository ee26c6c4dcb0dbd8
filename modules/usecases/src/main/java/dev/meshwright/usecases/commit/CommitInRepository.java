package dev.meshwright.usecases.commit;

import dev.meshwright.history.Agreements;
import dev.meshwright.history.CommitWork;
import dev.meshwright.history.LogEntry;
import dev.meshwright.history.LogQuery;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.GraphRow;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Commits to the repository of one workspace.
public final class CommitInRepository implements CommitChanges {

  private final WorkspaceRepository repository;
  private final DescribeChanges words;
  private final Agreements agreements;

  /// @param words says what changed in a file
  /// @param agreements what of the repository the person has agreed to follow
  public CommitInRepository(
      WorkspaceRepository repository, DescribeChanges words, Agreements agreements) {
    this.repository = repository;
    this.words = words;
    this.agreements = agreements;
  }

  @Override
  public boolean available() {
    return repository.available();
  }

  @Override
  public RepositoryState state(Progress progress) {
    return repository.with(git -> git.state(progress));
  }

  @Override
  public ChangesInWords describe(Progress progress) {
    return words.describe(state(progress).changed(), progress);
  }

  @Override
  public Optional<Author> author() {
    return repository.with(git -> git.identity().optional());
  }

  @Override
  public CommitOutcome commit(CommitRequest request, Consumer<String> output, Progress progress) {
    CommitWork work = new CommitWork(agreements, output, progress);
    return repository.with(git -> git.commit(request, work));
  }

  @Override
  public List<Commit> log(Optional<String> path, int limit, Progress progress) {
    return repository.with(git ->
        git.log(new LogQuery(Optional.empty(), path, limit), progress).stream()
            .map(LogEntry::commit)
            .toList());
  }

  @Override
  public List<GraphRow> graph(CommitSearch search, int limit, Progress progress) {
    return repository.with(git -> git.graph(search, limit, progress));
  }
}
