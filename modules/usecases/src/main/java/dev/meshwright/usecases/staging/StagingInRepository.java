package dev.meshwright.usecases.staging;

import dev.meshwright.history.Agreements;
import dev.meshwright.history.CommitWork;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.IgnorePattern;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedPart;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.PutAside;
import dev.meshwright.model.git.TextWithoutPart;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.DescribeChanges;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import java.util.List;
import java.util.function.Consumer;

/// Stages in the repository of one workspace.
public final class StagingInRepository implements StageChanges {

  private final WorkspaceRepository repository;
  private final DescribeChanges words;
  private final Agreements agreements;

  /// @param words says what changed in a file as it is staged
  /// @param agreements what of the repository the person has agreed to follow
  public StagingInRepository(
      WorkspaceRepository repository, DescribeChanges words, Agreements agreements) {
    this.repository = repository;
    this.words = words;
    this.agreements = agreements;
  }

  @Override
  public ChangesInWords describe(Progress progress) {
    return words.describe(repository.with(GitRepository::stagedChanges), progress);
  }

  @Override
  public Result<List<String>> stage(List<String> paths) {
    return repository.with(git -> git.stage(paths));
  }

  @Override
  public Result<List<String>> unstage(List<String> paths) {
    return repository.with(git -> git.unstage(paths));
  }

  @Override
  public Result<PartsOfFile> parts(String path) {
    return repository.with(git -> git.parts(path));
  }

  @Override
  public Result<List<String>> stage(PartsOfFile file, ChangedPart part) {
    return repository.with(git -> git.stage(file, part));
  }

  @Override
  public Result<List<String>> unstage(PartsOfFile file, ChangedPart part) {
    return repository.with(git -> git.unstage(file, part));
  }

  @Override
  public Result<TextWithoutPart> without(PartsOfFile file, ChangedPart part) {
    return repository.with(git -> git.without(file, part));
  }

  @Override
  public CommitOutcome commit(CommitRequest request, Consumer<String> output, Progress progress) {
    CommitWork work = new CommitWork(agreements, output, progress);
    return repository.with(git -> git.commitStaged(request, work));
  }

  @Override
  public String exclude(String path) {
    return repository.with(git -> git.exclude(path).toString());
  }

  @Override
  public String ignoring(String path) {
    return IgnorePattern.of(path);
  }

  @Override
  public List<PutAside> putAside() {
    return repository.with(git -> git.puttingAside().list());
  }

  @Override
  public Result<PutAside> putAside(Progress progress) {
    return repository.with(git -> git.puttingAside().put(progress));
  }

  @Override
  public Result<PutAside> takeBack(PutAside entry, Progress progress) {
    return repository.with(git -> git.puttingAside().takeBack(entry, progress));
  }
}
