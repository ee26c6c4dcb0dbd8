package dev.meshwright.app.sidebyside;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.sidebyside.StructurePair;

/// What is known of two schemas.
sealed interface PairState {

  /// One of them is not chosen yet.
  record Idle() implements PairState {}

  record Comparing() implements PairState {}

  record Ready(StructurePair pair) implements PairState {}

  record Refused(Problem problem) implements PairState {}

  record Failed(Throwable cause) implements PairState {}
}
