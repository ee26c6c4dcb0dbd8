package dev.meshwright.usecases.compare;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;

/// Where a baseline leads.
public sealed interface StateLookup {

  record Found(EarlierState state) implements StateLookup {}

  /// @param title of the baseline, for people
  record Missing(String title, Problem problem) implements StateLookup {}

  /// For whom the baseline's title does not matter.
  default Result<EarlierState> found() {
    return switch (this) {
      case Found(EarlierState state) -> Result.ok(state);
      case Missing(String title, Problem problem) -> Result.failed(problem);
    };
  }
}
