package dev.meshwright.history;

import dev.meshwright.model.git.BranchDeletion.Followed;
import dev.meshwright.model.git.Tracking;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.BranchTrackingStatus;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/// Which remote branches local ones follow.
final class Upstreams {

  private static final String BRANCH = "branch";
  private static final String REMOTE = "remote";
  private static final String MERGE = "merge";

  private Upstreams() {}

  /// How a local branch stands to what it follows.
  static Optional<Tracking> of(Repository repository, String branch) throws IOException {
    String upstream = new BranchConfig(repository.getConfig(), branch).getTrackingBranch();
    if (upstream == null) {
      return Optional.empty();
    }
    String name = Repository.shortenRefName(upstream);
    BranchTrackingStatus status = BranchTrackingStatus.of(repository, branch);
    return Optional.of(
        status == null
            ? new Tracking(name, 0, 0, true)
            : new Tracking(name, status.getAheadCount(), status.getBehindCount(), false));
  }

  /// What the configuration says that a branch follows.
  static Optional<Followed> configured(Repository repository, String branch) {
    String remote = repository.getConfig().getString(BRANCH, branch, REMOTE);
    String merge = repository.getConfig().getString(BRANCH, branch, MERGE);
    return remote == null || merge == null
        ? Optional.empty()
        : Optional.of(new Followed(remote, merge));
  }

  static void follow(Repository repository, String branch, Followed followed) throws IOException {
    OwnConfig.change(
        repository,
        config -> {
          config.setString(BRANCH, branch, REMOTE, followed.remote());
          config.setString(BRANCH, branch, MERGE, followed.branch());
        });
  }

  /// @param upstream short name of a branch of a remote
  static void follow(Repository repository, String branch, String upstream) throws IOException {
    Optional<String> remote = remoteOf(repository, upstream);
    if (remote.isPresent()) {
      String there = upstream.substring(remote.get().length() + 1);
      follow(repository, branch, new Followed(remote.get(), Constants.R_HEADS + there));
    }
  }

  /// The remote that a branch such as `origin/main` is of; names of remotes may hold `/`.
  static Optional<String> remoteOf(Repository repository, String upstream) {
    return repository.getConfig().getSubsections(REMOTE).stream()
        .filter(remote -> upstream.startsWith(remote + "/"))
        .max(java.util.Comparator.comparingInt(String::length));
  }
}
