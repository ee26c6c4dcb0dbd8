package dev.meshwright.history.remotes;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.jspecify.annotations.Nullable;

/// Sends the commits of a branch to a remote.
public final class Sender {

  private final Repository repository;
  private final Connection connection;

  /// @param own the repository's configuration without the person's
  public Sender(Repository repository, Config own, RemoteAccess access) {
    this.repository = repository;
    this.connection = new Connection(repository, own, access);
  }

  /// What came of it.
  public sealed interface Sent {

    /// @param before what the server had; empty when the branch is new there
    record Done(Optional<ObjectId> before) implements Sent {}

    /// The server has commits that the branch lacks, or other ones than those that may be replaced.
    record Behind() implements Sent {}
  }

  /// @param from full name of a local branch
  /// @param to full name of the branch there
  /// @param tracking full name of what stands for it here; null when nothing does
  /// @param lease what may be replaced there, if the server still has it
  public Result<Sent> send(
      RemoteConfig remote,
      String from,
      String to,
      @Nullable String tracking,
      Optional<ObjectId> lease,
      ProgressMonitor monitor,
      Progress progress)
      throws IOException {
    RemoteRefUpdate update =
        new RemoteRefUpdate(repository, from, to, lease.isPresent(), tracking, lease.orElse(null));
    Result<PushResult> pushed =
        connection.talk(
            remote, true, progress, transport -> transport.push(monitor, List.of(update)));
    return pushed.flatMap(result -> judged(remote, result, to));
  }

  private static Result<Sent> judged(RemoteConfig remote, PushResult result, String to) {
    RemoteRefUpdate update = result.getRemoteUpdate(to);
    String branch = Repository.shortenRefName(to);
    return switch (update.getStatus()) {
      case OK, UP_TO_DATE -> {
        var before = Optional.ofNullable(result.getAdvertisedRef(to));
        yield Result.ok(new Sent.Done(before.map(org.eclipse.jgit.lib.Ref::getObjectId)));
      }
      case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> Result.ok(new Sent.Behind());
      case REJECTED_OTHER_REASON, REJECTED_NODELETE, NON_EXISTING ->
          Result.failed(refusal(remote, branch, update, result));
      case AWAITING_REPORT, NOT_ATTEMPTED ->
          Result.failed(
              problem(
                  "git-connection-lost",
                  "The server did not say whether it took " + branch + ".",
                  "Fetch to see whether it did, then push again if it did not."));
    };
  }

  private static Problem refusal(
      RemoteConfig remote, String branch, RemoteRefUpdate update, PushResult result) {
    String reason = update.getMessage() == null ? "" : " (" + update.getMessage() + ")";
    String said = result.getMessages().strip();
    return problem(
        "git-push-refused",
        remote.getName()
            + " refused "
            + branch
            + reason
            + "."
            + (said.isEmpty() ? "" : " It says: " + said),
        "A rule of the server decides this, such as a protected branch: push to another branch and"
            + " ask for a review, or ask who keeps the server.");
  }

  private static Problem problem(String rule, String message, String hint) {
    return Problem.error(rule, Location.startOf(""), message, hint);
  }
}
