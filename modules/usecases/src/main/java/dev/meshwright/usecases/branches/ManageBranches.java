package dev.meshwright.usecases.branches;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import java.util.List;

/// Manages the branches of one workspace's repository. Nothing that is in no commit is ever
/// overwritten.
///
/// No call but [#available()] is meant for a workspace without a repository; each throws
/// [dev.meshwright.usecases.OperationFailedException] when the repository is broken.
public interface ManageBranches {

  /// Whether the workspace lies in a repository.
  boolean available();

  /// Local ones first; each local one with how it stands to what it follows.
  List<Branch> branches();

  /// Makes a branch and switches to it, keeping all changes; where that is not possible, no branch
  /// is made.
  ///
  /// @param start a branch, a tag or a commit
  Result<Branch> create(String name, String start, Progress progress);

  /// Switches to a branch; of a remote one, to a local one that follows it, which is made when
  /// there is none. Refused with the files that are in the way.
  Result<Branch> switchTo(Branch branch, Progress progress);

  /// Stashes all changes and switches. Where the switch is refused all the same, the changes are
  /// back.
  Result<Branch> stashAndSwitch(Branch branch, Progress progress);

  /// Gives a local branch another name; what it follows stays.
  Result<Branch> rename(String from, String to);

  /// Deletes a local branch.
  ///
  /// @param losing whether commits that nothing else has may be given up
  BranchDeletion delete(String name, boolean losing);

  /// Makes a branch again that was deleted.
  Result<Branch> restore(BranchDeletion.Deleted deleted);
}
