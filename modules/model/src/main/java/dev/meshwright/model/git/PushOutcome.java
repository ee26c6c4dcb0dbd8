package dev.meshwright.model.git;

import dev.meshwright.model.Problem;
import java.util.List;

/// What a request to push came to.
public sealed interface PushOutcome {

  /// @param upstream short name of the branch at the remote: `origin/main`
  /// @param commits how many the server did not have; 0 when it had all
  /// @param made whether the branch is new there
  record Pushed(String upstream, int commits, boolean made) implements PushOutcome {}

  /// Nothing was pushed: the server has commits that are not part of the branch.
  ///
  /// @param lease what the server has; with it in the request, the commits are given up
  /// @param commits the newest of them
  /// @param count how many there are
  record WouldLose(String upstream, String lease, List<Commit> commits, int count, Problem problem)
      implements PushOutcome {
    public WouldLose {
      commits = List.copyOf(commits);
    }
  }

  /// Nothing was pushed: the repository has a `pre-push` hook, which is not run.
  record HasHook(Problem problem) implements PushOutcome {}
}
