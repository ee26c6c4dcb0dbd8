package dev.meshwright.model.git;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;

/// What a request to delete a branch came to.
public sealed interface BranchDeletion {

  /// What is needed to make it again.
  ///
  /// @param tip id of its newest commit
  /// @param followed what it followed
  record Deleted(String name, String tip, Optional<Followed> followed) implements BranchDeletion {}

  /// Nothing was deleted: no other branch and no tag has some of its commits.
  ///
  /// @param commits the newest of them
  /// @param count how many there are
  record WouldLose(String name, List<Commit> commits, int count) implements BranchDeletion {
    public WouldLose {
      commits = List.copyOf(commits);
    }
  }

  /// Nothing was deleted.
  record Refused(Problem problem) implements BranchDeletion {}

  /// @param remote name of the remote; `.` for a local branch
  /// @param branch full name of the branch there: `refs/heads/main`
  record Followed(String remote, String branch) {}
}
