package dev.meshwright.usecases.compare;

import dev.meshwright.model.Problem;

/// Where a baseline leads.
public sealed interface StateLookup {

  record Found(EarlierState state) implements StateLookup {}

  /// @param title of the baseline, for people
  record Missing(String title, Problem problem) implements StateLookup {}
}
