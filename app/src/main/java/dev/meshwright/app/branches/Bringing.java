package dev.meshwright.app.branches;

import dev.meshwright.model.git.Branch;

/// Brings the commits of a branch and of the one that is checked out together.
public interface Bringing {

  /// Merges a branch into the one that is checked out.
  void merge(Branch branch);

  /// Puts the one that is checked out on top of a branch.
  void rebase(Branch onto);
}
