package dev.meshwright.usecases.compare;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;

/// Where a baseline leads.
public sealed interface SnapshotLookup {

  record Found(Snapshot state) implements SnapshotLookup {}

  /// @param title of the baseline, for people
  record Missing(String title, Problem problem) implements SnapshotLookup {}

  /// For whom the baseline's title does not matter.
  default Result<Snapshot> found() {
    return switch (this) {
      case Found(Snapshot state) -> Result.ok(state);
      case Missing(String title, Problem problem) -> Result.failed(problem);
    };
  }
}
