package dev.meshwright.app.branches;

import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import java.util.List;

/// Why what was asked for was not done, with the way on.
sealed interface BranchNote {

  /// @param words why, and what to do
  record Refused(String words) implements BranchNote {}

  /// Changes that are in no commit are in the way of a switch.
  ///
  /// @param words which
  record InTheWay(Branch target, String words) implements BranchNote {}

  /// Edits that are not saved would belong to another branch afterwards.
  ///
  /// @param target where to switch
  /// @param paths the files that have some
  record Unsaved(Branch target, List<String> paths) implements BranchNote {
    public Unsaved {
      paths = List.copyOf(paths);
    }
  }

  /// A branch has commits that nothing else has.
  record Losing(BranchDeletion.WouldLose lost) implements BranchNote {}
}
