package dev.meshwright.usecases.remotes;

import dev.meshwright.model.Severity;
import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.commit.DescribedChange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What two branches have that the other lacks.
///
/// @param upstream short name of what the branch follows: `origin/main`
public record Exchange(String branch, String upstream, Side incoming, Side outgoing) {

  /// One direction.
  ///
  /// @param commits the newest, newest first
  /// @param count how many there are
  /// @param verdict what all of them together mean for schemas, held against where the branches
  ///   parted; empty when there are none, or the branches never parted
  public record Side(List<JudgedCommit> commits, int count, Optional<CheckReport> verdict) {
    public Side {
      commits = List.copyOf(commits);
    }
  }

  /// A commit, and what it changes of schemas in words.
  ///
  /// @param changes worst first
  public record JudgedCommit(Commit commit, List<DescribedChange> changes) {
    public JudgedCommit {
      changes = List.copyOf(changes);
    }

    /// How bad the worst of its changes is; empty when it changes no schema.
    public Optional<Severity> worst() {
      return changes.stream().map(DescribedChange::severity).max(Comparator.naturalOrder());
    }
  }
}
