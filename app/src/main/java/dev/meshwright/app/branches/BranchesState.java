package dev.meshwright.app.branches;

import dev.meshwright.model.git.Branch;
import java.util.List;

/// What the branches panel lists.
sealed interface BranchesState {

  /// The folder is in no repository.
  record NoRepository() implements BranchesState {}

  /// The first look is under way.
  record Reading() implements BranchesState {}

  /// @param branches local ones first
  record Ready(List<Branch> branches) implements BranchesState {
    public Ready {
      branches = List.copyOf(branches);
    }
  }

  record Failed(Throwable cause) implements BranchesState {}
}
