package dev.meshwright.history;

import dev.meshwright.history.remotes.Fetcher;
import dev.meshwright.history.remotes.RemoteAccess;
import dev.meshwright.history.remotes.Sender;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.BranchDeletion.Followed;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteConfig;
import org.jspecify.annotations.Nullable;

/// Pushes a branch or a tag, and says what would be lost before anything is.
final class Pusher {

  private static final int MOST_LISTED = 20;

  private final OpenedRepository repository;
  private final Config own;
  private final RemoteAccess remotes;
  private final Progress progress;

  Pusher(OpenedRepository repository, Config own, RemoteAccess remotes, Progress progress) {
    this.repository = repository;
    this.own = own;
    this.remotes = remotes;
    this.progress = progress;
  }

  Result<PushOutcome> push(PushRequest request) throws IOException {
    return request.tag() ? pushTag(request) : pushBranch(request);
  }

  private Result<PushOutcome> pushTag(PushRequest request) throws IOException {
    String tag = Constants.R_TAGS + request.branch();
    if (repository.exactRef(tag) == null) {
      return Result.failed(TagEditor.noTag(request.branch()));
    }
    Result<RemoteConfig> chosen =
        new RemoteChoice(repository)
            .toPush(request.remote(), Refs.currentBranch(repository).orElse(""));
    if (chosen instanceof Result.Failed<RemoteConfig>(var problems)) {
      return new Result.Failed<>(problems);
    }
    if (!request.withoutHook() && new Hooks(repository).isForeign("pre-push")) {
      return Result.ok(new PushOutcome.HasHook(hook()));
    }
    RemoteConfig remote = chosen.optional().orElseThrow();
    Result<Sender.Sent> sent =
        new Sender(repository, own, remotes)
            .send(
                remote, tag, tag, null, Optional.empty(), new LibraryProgress(progress), progress);
    return sent.flatMap(answer ->
        switch (answer) {
          case Sender.Sent.Done(Optional<ObjectId> before) ->
              Result.<PushOutcome>ok(
                  new PushOutcome.Pushed(
                      remote.getName() + "/" + request.branch(), 0, before.isEmpty()));
          case Sender.Sent.Behind behind ->
              Result.failed(
                  GitProblems.error(
                      "git-tag-exists",
                      "",
                      remote.getName()
                          + " has another tag "
                          + request.branch()
                          + ". Nothing was pushed.",
                      "Make the release with another name: others may have the tag already."));
        });
  }

  private Result<PushOutcome> pushBranch(PushRequest request) throws IOException {
    Ref local = repository.exactRef(Constants.R_HEADS + request.branch());
    if (local == null) {
      return Result.failed(
          GitProblems.error(
              "git-no-branch",
              "",
              "There is no branch " + request.branch() + " with a commit to push.",
              "Commit first."));
    }
    Result<RemoteConfig> chosen =
        new RemoteChoice(repository).toPush(request.remote(), request.branch());
    if (chosen instanceof Result.Failed<RemoteConfig>(var problems)) {
      return new Result.Failed<>(problems);
    }
    if (!request.withoutHook() && new Hooks(repository).isForeign("pre-push")) {
      return Result.ok(new PushOutcome.HasHook(hook()));
    }
    RemoteConfig remote = chosen.optional().orElseThrow();
    Optional<Followed> followed = Upstreams.configured(repository, request.branch());
    String to =
        followed
            .filter(known -> known.remote().equals(remote.getName()))
            .map(Followed::branch)
            .orElse(local.getName());
    String tracking = tracking(remote, to);
    Result<Sender.Sent> sent =
        new Sender(repository, own, remotes)
            .send(
                remote,
                local.getName(),
                to,
                tracking,
                request.lease().map(ObjectId::fromString),
                new LibraryProgress(progress),
                progress);
    return switch (sent) {
      case Result.Failed<Sender.Sent>(var problems) -> new Result.Failed<>(problems);
      case Result.Ok<Sender.Sent>(Sender.Sent.Done done, var notes) -> {
        if (followed.isEmpty()) {
          Upstreams.follow(repository, request.branch(), new Followed(remote.getName(), to));
        }
        yield Result.<PushOutcome>ok(pushed(remote, to, local.getObjectId(), done)).with(notes);
      }
      case Result.Ok<Sender.Sent>(Sender.Sent.Behind behind, var notes) ->
          losing(remote, to, tracking, local.getObjectId(), request);
    };
  }

  private PushOutcome.Pushed pushed(
      RemoteConfig remote, String to, ObjectId tip, Sender.Sent.Done done) throws IOException {
    String name = remote.getName() + "/" + Repository.shortenRefName(to);
    int commits =
        done.before().isPresent() && repository.getObjectDatabase().has(done.before().get())
            ? CommitRange.of(repository, tip, done.before().get(), 0).count()
            : newThere(tip, remote);
    return new PushOutcome.Pushed(name, commits, done.before().isEmpty());
  }

  /// How many commits of a new branch no other branch of the remote has.
  private int newThere(ObjectId tip, RemoteConfig remote) throws IOException {
    try (var walk = new org.eclipse.jgit.revwalk.RevWalk(repository)) {
      walk.markStart(walk.parseCommit(tip));
      String prefix = Constants.R_REMOTES + remote.getName() + "/";
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
        if (!ref.getObjectId().equals(tip)) {
          walk.markUninteresting(walk.parseCommit(ref.getObjectId()));
        }
      }
      int count = 0;
      while (walk.next() != null) {
        count++;
      }
      return count;
    }
  }

  /// Fetches what is in the way, to name it.
  private Result<PushOutcome> losing(
      RemoteConfig remote, String to, @Nullable String tracking, ObjectId tip, PushRequest request)
      throws IOException {
    Result<Fetcher.Fetched> fetched =
        new Fetcher(repository, own, remotes)
            .fetch(remote, new LibraryProgress(progress), progress);
    if (fetched instanceof Result.Failed<Fetcher.Fetched>(var problems)) {
      return new Result.Failed<>(problems);
    }
    Ref there = tracking == null ? null : repository.exactRef(tracking);
    String name = remote.getName() + "/" + Repository.shortenRefName(to);
    if (there == null) {
      return Result.failed(
          GitProblems.error(
              "git-push-behind",
              "",
              name + " has commits that " + request.branch() + " lacks.",
              "Pull first."));
    }
    CommitRange lost = CommitRange.of(repository, there.getObjectId(), tip, MOST_LISTED);
    return Result.ok(
        new PushOutcome.WouldLose(
            name,
            there.getObjectId().name(),
            lost.commits(),
            lost.count(),
            behind(
                name, request, lost, CommitRange.unrelated(repository, tip, there.getObjectId()))));
  }

  private static Problem behind(
      String name, PushRequest request, CommitRange lost, boolean unrelated) {
    String commits = lost.count() == 1 ? "1 commit" : lost.count() + " commits";
    if (unrelated) {
      return GitProblems.error(
          "git-unrelated",
          "",
          name
              + " has no commit in common with "
              + request.branch()
              + ": they are the histories of two different projects.",
          "Check the address of the remote. Replacing it would give up all of its "
              + commits
              + ".");
    }
    return GitProblems.error(
        "git-push-behind",
        "",
        (request.lease().isPresent() ? "Somebody pushed to " + name + " meanwhile: it" : name)
            + " has "
            + commits
            + " that "
            + request.branch()
            + " lacks. Nothing was pushed.",
        "Pull first. If your branch is to replace what is there, as after a rebase, push with"
            + " force: the commits are given up on the server.");
  }

  private static Problem hook() {
    return GitProblems.error(
        "git-hooks",
        "",
        "This repository has a hook that git would run before it pushes: pre-push. Git LFS sends"
            + " its files so.",
        "Push with git, or push without the hook.");
  }

  private static @Nullable String tracking(RemoteConfig remote, String to) {
    return remote.getFetchRefSpecs().stream()
        .filter(spec -> !spec.isNegative() && spec.matchSource(to))
        .map(spec -> expanded(spec, to))
        .findFirst()
        .orElse(null);
  }

  private static String expanded(RefSpec spec, String to) {
    return (spec.isWildcard() ? spec.expandFromSource(to) : spec).getDestination();
  }
}
