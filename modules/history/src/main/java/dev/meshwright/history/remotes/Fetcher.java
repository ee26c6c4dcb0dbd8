package dev.meshwright.history.remotes;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.FetchReport;
import dev.meshwright.model.git.RemoteChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.TrackingRefUpdate;

/// Brings the commits of a remote.
public final class Fetcher {

  private final Repository repository;
  private final Connection connection;

  /// @param own the repository's configuration without the person's
  public Fetcher(Repository repository, Config own, RemoteAccess access) {
    this.repository = repository;
    this.connection = new Connection(repository, own, access);
  }

  /// What a fetch brought, and where the server's `HEAD` points.
  ///
  /// @param head full name of the server's main branch; empty when it does not say
  public record Fetched(FetchReport report, Optional<String> head, Optional<ObjectId> headCommit) {}

  public Result<Fetched> fetch(RemoteConfig remote, ProgressMonitor monitor, Progress progress)
      throws IOException {
    if (remote.getFetchRefSpecs().isEmpty()) {
      remote.addFetchRefSpec(everyBranch(remote.getName()));
    }
    boolean prune = prunes(remote.getName());
    Result<FetchResult> fetched =
        connection.talk(
            remote,
            false,
            progress,
            transport -> {
              transport.setRemoveDeletedRefs(prune);
              return transport.fetch(monitor, remote.getFetchRefSpecs());
            });
    return fetched.flatMap(result -> reported(remote, result));
  }

  public static RefSpec everyBranch(String remote) {
    return new RefSpec("+refs/heads/*:" + Constants.R_REMOTES + remote + "/*");
  }

  private boolean prunes(String remote) {
    Config config = repository.getConfig();
    return config.getBoolean("remote", remote, "prune", config.getBoolean("fetch", "prune", false));
  }

  private Result<Fetched> reported(RemoteConfig remote, FetchResult result) {
    List<RemoteChange> changes = new ArrayList<>();
    for (TrackingRefUpdate update : result.getTrackingRefUpdates()) {
      switch (update.getResult()) {
        case NEW -> changes.add(change(update, RemoteChange.Kind.NEW));
        case FAST_FORWARD -> changes.add(change(update, RemoteChange.Kind.FORWARD));
        case FORCED ->
            changes.add(
                change(
                    update,
                    update.getNewObjectId().equals(ObjectId.zeroId())
                        ? RemoteChange.Kind.PRUNED
                        : RemoteChange.Kind.REWRITTEN));
        case LOCK_FAILURE, IO_FAILURE -> {
          return Result.failed(unwritten(update));
        }
        case NO_CHANGE,
            NOT_ATTEMPTED,
            REJECTED,
            REJECTED_CURRENT_BRANCH,
            REJECTED_MISSING_OBJECT,
            REJECTED_OTHER_REASON,
            RENAMED -> {}
      }
    }
    try {
      changes.addAll(deleted(remote, result));
    } catch (IOException unreadable) {
      return Result.failed(
          Problem.error(
              "git-corrupt", Location.startOf(""), String.valueOf(unreadable.getMessage()), ""));
    }
    Optional<Ref> head = Optional.ofNullable(result.getAdvertisedRef(Constants.HEAD));
    return Result.ok(
        new Fetched(
            new FetchReport(remote.getName(), changes),
            head.filter(Ref::isSymbolic)
                .map(ref -> ref.getTarget().getName())
                .or(() -> head.flatMap(ref -> named(result, ref))),
            head.map(Ref::getObjectId)));
  }

  /// Servers of old do not say which branch `HEAD` is; one that is at the same commit has to do.
  private static Optional<String> named(FetchResult result, Ref head) {
    List<String> same =
        result.getAdvertisedRefs().stream()
            .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
            .filter(
                ref -> head.getObjectId() != null && head.getObjectId().equals(ref.getObjectId()))
            .map(Ref::getName)
            .toList();
    return same.stream()
        .filter(Set.of("refs/heads/main", "refs/heads/master")::contains)
        .findFirst()
        .or(() -> same.stream().findFirst());
  }

  private static RemoteChange change(TrackingRefUpdate update, RemoteChange.Kind kind) {
    return new RemoteChange(
        Repository.shortenRefName(update.getLocalName()),
        kind,
        id(update.getOldObjectId()),
        id(update.getNewObjectId()));
  }

  private static String id(@org.jspecify.annotations.Nullable ObjectId id) {
    return id == null || id.equals(ObjectId.zeroId()) ? "" : id.name();
  }

  /// What is still known here and not on the server any more.
  private List<RemoteChange> deleted(RemoteConfig remote, FetchResult result) throws IOException {
    Set<String> there =
        result.getAdvertisedRefs().stream().map(Ref::getName).collect(Collectors.toSet());
    if (there.isEmpty()) {
      return List.of();
    }
    List<RemoteChange> gone = new ArrayList<>();
    String prefix = Constants.R_REMOTES + remote.getName() + "/";
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
      Optional<RefSpec> spec =
          remote.getFetchRefSpecs().stream()
              .filter(known -> !known.isNegative() && known.matchDestination(ref))
              .findFirst();
      if (!ref.isSymbolic()
          && spec.isPresent()
          && !there.contains(spec.get().expandFromDestination(ref).getSource())) {
        gone.add(
            new RemoteChange(
                Repository.shortenRefName(ref.getName()),
                RemoteChange.Kind.DELETED,
                id(ref.getObjectId()),
                ""));
      }
    }
    return gone;
  }

  private Problem unwritten(TrackingRefUpdate update) {
    String name = Repository.shortenRefName(update.getLocalName());
    boolean clash = update.getResult() == RefUpdate.Result.IO_FAILURE;
    return Problem.error(
        clash ? "git-ref-unwritten" : "git-locked",
        Location.startOf(""),
        clash
            ? name + " could not be written: a branch that is known here may be in the way of it."
            : "Another Git program holds the lock of " + name + ". It was not brought up to date.",
        clash
            ? "git remote prune "
                + name.substring(0, Math.max(0, name.indexOf('/')))
                + " forgets branches that the server no longer has."
            : "Wait until it has ended and fetch again.");
  }
}
