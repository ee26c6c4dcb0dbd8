package dev.meshwright.app.branches;

import dev.meshwright.model.git.Branch;
import java.util.Optional;

/// What a name is being typed for.
sealed interface Naming {

  /// A new branch.
  ///
  /// @param from where it starts; empty for the last commit
  record Fresh(Optional<Branch> from) implements Naming {}

  record Renamed(Branch branch) implements Naming {}
}
