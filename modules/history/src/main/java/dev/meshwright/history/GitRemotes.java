package dev.meshwright.history;

import dev.meshwright.history.remotes.Fetcher;
import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.history.remotes.RemoteAccess;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.FetchReport;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.Remote;
import dev.meshwright.model.git.RemoteChange;
import dev.meshwright.model.git.RemoteQuestions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.RemoteConfig;

/// The remotes of an opened repository. Nothing but these calls ever uses a network.
///
/// An [IOException] means that this repository cannot be read or written; what a server or the way
/// to it does is a value.
public final class GitRemotes {

  private final GitAccess access;
  private final GitEnvironment environment;
  private final RemoteQuestions questions;
  private final LoginMemory memory;

  GitRemotes(
      GitAccess access, GitEnvironment environment, RemoteQuestions questions, LoginMemory memory) {
    this.access = access;
    this.environment = environment;
    this.questions = questions;
    this.memory = memory;
  }

  /// Sorted by name.
  public List<Remote> list() throws IOException {
    return access.read(asked -> new RemoteEditor(asked).list());
  }

  public Result<Remote> add(String name, String url) throws IOException {
    return access.change(asked -> new RemoteEditor(asked).add(name, url));
  }

  public Result<Remote> setAddress(String name, String url) throws IOException {
    return access.change(asked -> new RemoteEditor(asked).setAddress(name, url));
  }

  public Result<Remote> rename(String from, String to) throws IOException {
    return access.change(asked -> new RemoteEditor(asked).rename(from, to));
  }

  /// Forgets a remote, with all that is known here of its branches.
  public Result<Remote> remove(String name) throws IOException {
    return access.change(asked -> new RemoteEditor(asked).remove(name));
  }

  /// Sets what a local branch follows.
  ///
  /// @param upstream short name of a branch of a remote; empty to follow none
  public Result<String> follow(String branch, Optional<String> upstream) throws IOException {
    return access.change(asked -> new RemoteEditor(asked).follow(branch, upstream));
  }

  /// The commits that one commit has and another lacks, newest first.
  ///
  /// @param limit how many to list at most
  public CommitRange between(Revision has, Revision lacks, int limit) throws IOException {
    return access.read(asked -> CommitRange.of(asked, Commits.id(has), Commits.id(lacks), limit));
  }

  /// Where two histories parted; empty when they have no commit in common.
  public Optional<Revision> parted(Revision one, Revision other) throws IOException {
    return access.read(asked ->
        CommitRange.base(asked, Commits.id(one), Commits.id(other)).map(Commits::revision));
  }

  /// Brings what is new at a remote. Files and local branches stay as they are.
  ///
  /// @param remote empty for the one that the branch checked out follows
  public Result<FetchReport> fetch(Optional<String> remote, Progress progress) throws IOException {
    return access.change(asked -> {
      String branch = Refs.currentBranch(asked).orElse("");
      return switch (new RemoteChoice(asked).toFetch(remote, branch)) {
        case Result.Failed<RemoteConfig>(var problems) -> new Result.Failed<FetchReport>(problems);
        case Result.Ok<RemoteConfig>(RemoteConfig chosen, var notes) ->
            fetched(asked, chosen, progress).map(Fetcher.Fetched::report);
      };
    });
  }

  /// Brings what is new at the remote of the branch checked out, for [#forward] to take over.
  /// Refused where there is nothing that could be pulled.
  public Result<FetchReport> fetchToPull(Progress progress) throws IOException {
    return access.change(asked -> {
      Puller puller = new Puller(asked, progress);
      Optional<Problem> obstacle = puller.obstacle();
      if (obstacle.isPresent()) {
        return Result.failed(obstacle.get());
      }
      String branch = Refs.currentBranch(asked).orElseThrow();
      if (Upstreams.configured(asked, branch).filter(up -> up.remote().equals(".")).isPresent()) {
        return Result.ok(new FetchReport(".", List.of()));
      }
      Result<RemoteConfig> chosen = new RemoteChoice(asked).toFetch(Optional.empty(), branch);
      if (chosen instanceof Result.Failed<RemoteConfig>(var problems)) {
        return new Result.Failed<>(problems);
      }
      return fetched(asked, chosen.optional().orElseThrow(), progress)
          .flatMap(report ->
              isGone(asked, branch, report.report())
                  ? Result.failed(puller.gone(branch))
                  : Result.ok(report.report()));
    });
  }

  /// Brings the branch checked out to its upstream, as it was fetched last, where that only adds
  /// commits. No server is asked.
  public Result<PullOutcome> forward(Progress progress) throws IOException {
    return access.change(asked -> {
      Puller puller = new Puller(asked, progress);
      Optional<Problem> obstacle = puller.obstacle();
      return obstacle.isPresent() ? Result.failed(obstacle.get()) : puller.forward();
    });
  }

  private static boolean isGone(OpenedRepository asked, String branch, FetchReport report) {
    return report.changes().stream()
        .anyMatch(change ->
            change.kind() == RemoteChange.Kind.DELETED && follows(asked, branch, change.name()));
  }

  private static boolean follows(OpenedRepository asked, String branch, String upstream) {
    try {
      return Upstreams.of(asked, branch)
          .filter(tracking -> tracking.upstream().equals(upstream))
          .isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// Pushes a branch; one that follows none follows the pushed one then.
  public Result<PushOutcome> push(PushRequest request, Progress progress) throws IOException {
    return access.change(
        asked -> new Pusher(asked, own(asked), remotes(asked), progress).push(request));
  }

  private Result<Fetcher.Fetched> fetched(
      OpenedRepository asked, RemoteConfig remote, Progress progress) throws IOException {
    return new Fetcher(asked, own(asked), remotes(asked))
        .fetch(remote, new LibraryProgress(progress), progress);
  }

  private RemoteAccess remotes(OpenedRepository asked) {
    return new RemoteAccess(
        environment.home(), environment.variables(), asked.configOfPerson(), questions, memory);
  }

  private static Config own(OpenedRepository asked) throws IOException {
    try {
      return ConfigFiles.read(asked.getCommonDirectory().toPath().resolve("config"), asked.getFS());
    } catch (ConfigInvalidException invalid) {
      throw new IOException(GitProblems.reason(invalid), invalid);
    }
  }
}
