package dev.meshwright.usecases.commit;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.LogEntry;
import dev.meshwright.history.LogQuery;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.HookFile;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Prepares commits to the repository of one workspace.
public final class PrepareInRepository implements PrepareCommit {

  /// Of the commits whose authors are offered.
  private static final int MOST = 500;

  private final WorkspaceRepository repository;

  public PrepareInRepository(WorkspaceRepository repository) {
    this.repository = repository;
  }

  @Override
  public Start start(Progress progress) {
    return repository.with(git ->
        new Start(
            git.identity().optional(),
            git.messageTemplate(),
            git.signsOff(),
            log(1, progress).stream().findFirst()));
  }

  private List<Commit> log(int limit, Progress progress) {
    return repository.with(git ->
        git.isUnborn()
            ? List.<Commit>of()
            : git.log(new LogQuery(Optional.empty(), Optional.empty(), limit), progress).stream()
                .map(LogEntry::commit)
                .toList());
  }

  @Override
  public List<Author> authors(Progress progress) {
    return log(MOST, progress).stream().map(Commit::author).distinct().toList();
  }

  @Override
  public List<HookFile> hooks() {
    return repository.with(GitRepository::hooks);
  }

  @Override
  public Result<String> setAuthor(Author author, boolean everywhere) {
    return repository.with(git -> git.setIdentity(author, everywhere).map(Path::toString));
  }

  @Override
  public Result<Commit> undoLast() {
    return repository.with(GitRepository::undoLastCommit);
  }

  @Override
  public Result<Commit> redo(Commit undone) {
    return repository.with(git -> git.redo(undone));
  }
}
