package dev.meshwright.app.remotes;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.FetchReport;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.Remote;
import dev.meshwright.usecases.remotes.Exchange;
import dev.meshwright.usecases.remotes.ForgePage;
import dev.meshwright.usecases.remotes.UseRemotes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Remotes in memory, with outcomes as told.
final class MemoryRemotes implements UseRemotes {

  final List<Remote> remotes =
      new ArrayList<>(
          List.of(new Remote("origin", "git@github.com:shop/data.git", Optional.empty())));
  final List<PushRequest> pushed = new ArrayList<>();
  final Deque<Result<PushOutcome>> pushes = new ArrayDeque<>();
  Result<FetchReport> fetched = Result.ok(new FetchReport("origin", List.of()));
  Result<PullOutcome> forwarded = Result.ok(new PullOutcome.Forwarded("main", "origin/main", 2));
  Optional<String> followed = Optional.of("unasked");

  static Problem problem(String rule) {
    return Problem.error(rule, Location.startOf(""), "What " + rule + " means.", "");
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public List<Remote> remotes() {
    return List.copyOf(remotes);
  }

  @Override
  public Result<Remote> add(String name, String url) {
    Remote remote = new Remote(name, url, Optional.empty());
    remotes.add(remote);
    return Result.ok(remote);
  }

  @Override
  public Result<Remote> setAddress(String name, String url) {
    remove(name);
    return add(name, url);
  }

  @Override
  public Result<Remote> rename(String from, String to) {
    String url =
        remotes.stream().filter(known -> known.name().equals(from)).findFirst().orElseThrow().url();
    remove(from);
    return add(to, url);
  }

  @Override
  public Result<Remote> remove(String name) {
    Remote gone =
        remotes.stream().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    remotes.remove(gone);
    return Result.ok(gone);
  }

  @Override
  public Result<String> follow(String branch, Optional<String> upstream) {
    followed = upstream;
    return Result.ok(branch);
  }

  @Override
  public Result<FetchReport> fetch(Optional<String> remote, Progress progress) {
    return fetched;
  }

  @Override
  public Result<FetchReport> fetchToPull(Progress progress) {
    return fetched;
  }

  @Override
  public Result<PullOutcome> forward(Progress progress) {
    return forwarded;
  }

  @Override
  public Result<PushOutcome> push(PushRequest request, Progress progress) {
    pushed.add(request);
    return pushes.remove();
  }

  @Override
  public Result<Exchange> exchange(Progress progress) {
    return Result.failed(problem("git-no-upstream"));
  }

  @Override
  public Result<String> open(ForgePage page) {
    return Result.ok(page.url());
  }
}
