package dev.meshwright.model.git;

import dev.meshwright.model.Problem;
import java.util.Optional;

/// What a pull came to.
public sealed interface PullOutcome {

  /// The branch has all commits of its upstream now.
  ///
  /// @param commits how many came; 0 when there was nothing new
  record Forwarded(String branch, String upstream, int commits) implements PullOutcome {}

  /// Both sides have commits that the other lacks, or a hook is to be run: they have to be merged,
  /// or one to be rebased. What the server has was fetched; branch and files are as they were.
  ///
  /// @param configured what the configuration says to do; empty where it leaves that open
  /// @param problem why, and what can be done
  record Diverged(String branch, Tracking tracking, Optional<PullWay> configured, Problem problem)
      implements PullOutcome {}
}
