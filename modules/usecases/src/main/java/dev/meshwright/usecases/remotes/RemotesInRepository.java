package dev.meshwright.usecases.remotes;

import dev.meshwright.history.GitRemotes;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.FetchReport;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.Remote;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.workspace.manage.SystemFileManager;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The remotes of the repository of one workspace.
public final class RemotesInRepository implements UseRemotes {

  private final WorkspaceRepository repository;
  private final ServerAccess access;
  private final CheckWorkspace check;
  private final InspectCommits inspect;
  private final SystemFileManager programs;

  public RemotesInRepository(
      WorkspaceRepository repository,
      ServerAccess access,
      CheckWorkspace check,
      InspectCommits inspect,
      SystemFileManager programs) {
    this.repository = repository;
    this.access = access;
    this.check = check;
    this.inspect = inspect;
    this.programs = programs;
  }

  @Override
  public boolean available() {
    return repository.available();
  }

  @Override
  public List<Remote> remotes() {
    return with(GitRemotes::list);
  }

  @Override
  public Result<Remote> add(String name, String url) {
    return with(remotes -> remotes.add(name.strip(), url.strip()));
  }

  @Override
  public Result<Remote> setAddress(String name, String url) {
    return with(remotes -> remotes.setAddress(name, url.strip()));
  }

  @Override
  public Result<Remote> rename(String from, String to) {
    return with(remotes -> remotes.rename(from, to.strip()));
  }

  @Override
  public Result<Remote> remove(String name) {
    return with(remotes -> remotes.remove(name));
  }

  @Override
  public Result<String> follow(String branch, Optional<String> upstream) {
    return with(remotes -> remotes.follow(branch, upstream));
  }

  @Override
  public Result<FetchReport> fetch(Optional<String> remote, Progress progress) {
    return with(remotes -> remotes.fetch(remote, progress));
  }

  @Override
  public Result<FetchReport> fetchToPull(Progress progress) {
    return with(remotes -> remotes.fetchToPull(progress));
  }

  @Override
  public Result<PullOutcome> forward(Progress progress) {
    return with(remotes -> remotes.forward(progress));
  }

  @Override
  public Result<PushOutcome> push(PushRequest request, Progress progress) {
    return with(remotes -> remotes.push(request, progress));
  }

  @Override
  public Result<Exchange> exchange(Progress progress) {
    return repository.with(
        git -> new ReadExchange(git, access.remotes(git), check, inspect, progress).read());
  }

  @Override
  public Result<String> open(ForgePage page) {
    return programs.browse(page.url());
  }

  private <T> T with(Asked<T> asked) {
    return repository.with(git -> asked.of(access.remotes(git)));
  }

  @FunctionalInterface
  private interface Asked<T> {
    T of(GitRemotes remotes) throws IOException;
  }
}
