package dev.meshwright.usecases.remotes;

import dev.meshwright.history.CommitRange;
import dev.meshwright.history.GitRemotes;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Revision;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.Tracking;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.remotes.Exchange.JudgedCommit;
import dev.meshwright.usecases.remotes.Exchange.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads what a branch and its upstream would exchange.
final class ReadExchange {

  private static final int MOST_LISTED = 100;
  private static final int MOST_JUDGED = 30;

  private final GitRepository git;
  private final GitRemotes remotes;
  private final CheckWorkspace check;
  private final InspectCommits inspect;
  private final Progress progress;

  ReadExchange(
      GitRepository git,
      GitRemotes remotes,
      CheckWorkspace check,
      InspectCommits inspect,
      Progress progress) {
    this.git = git;
    this.remotes = remotes;
    this.check = check;
    this.inspect = inspect;
    this.progress = progress;
  }

  Result<Exchange> read() throws IOException {
    List<Branch> branches = git.branches();
    Optional<Branch> current = branches.stream().filter(Branch::current).findFirst();
    Optional<Tracking> tracking = current.flatMap(Branch::tracking);
    if (tracking.isEmpty() || tracking.get().gone()) {
      return Result.failed(nothing(current, tracking));
    }
    String upstream = tracking.get().upstream();
    return git.resolve(upstream)
        .flatMap(there -> {
          try {
            Revision here = new Revision(current.get().tip());
            Optional<Revision> parted = remotes.parted(here, there);
            return Result.ok(
                new Exchange(
                    current.get().name(),
                    upstream,
                    side(there, here, parted),
                    side(here, there, parted)));
          } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
          }
        });
  }

  private Side side(Revision has, Revision lacks, Optional<Revision> parted) throws IOException {
    CommitRange range = remotes.between(has, lacks, MOST_LISTED);
    List<JudgedCommit> judged = new ArrayList<>();
    for (Commit commit : range.commits()) {
      progress.checkCancelled();
      judged.add(
          new JudgedCommit(commit, judged.size() < MOST_JUDGED ? changes(commit) : List.of()));
    }
    return new Side(
        judged,
        range.count(),
        range.count() == 0 || parted.isEmpty()
            ? Optional.empty()
            : Optional.of(verdict(has, parted.get())));
  }

  private List<DescribedChange> changes(Commit commit) {
    return inspect.files(commit, progress).stream()
        .flatMap(file -> file.changes().stream())
        .sorted(Comparator.comparing(DescribedChange::severity).reversed())
        .toList();
  }

  private CheckReport verdict(Revision has, Revision parted) throws IOException {
    return check.check(
        CheckRequest.usual(),
        git.files(has),
        new Snapshot(parted.abbreviated(), git.files(parted)),
        progress);
  }

  private static Problem nothing(Optional<Branch> current, Optional<Tracking> tracking) {
    if (current.isEmpty()) {
      return problem(
          "git-detached", "No branch with a commit is checked out.", "Switch to a branch.");
    }
    return tracking.isEmpty()
        ? problem(
            "git-no-upstream",
            current.get().name()
                + " follows no branch of a remote, so there is nothing to compare.",
            "Push it, or choose the branch of a remote that it follows.")
        : problem(
            "git-upstream-gone",
            tracking.get().upstream() + " is not known here: it was deleted, or never fetched.",
            "Fetch, or push the branch to make it again.");
  }

  private static Problem problem(String rule, String message, String hint) {
    return Problem.error(rule, Location.startOf(""), message, hint);
  }
}
