package dev.meshwright.app.merging;

import dev.meshwright.model.git.OperationUnderWay;

/// What the panel shows.
sealed interface MergingState {

  /// The folder lies in no repository.
  record NoRepository() implements MergingState {}

  record Reading() implements MergingState {}

  /// No merge or rebase is under way.
  record Quiet() implements MergingState {}

  record UnderWay(OperationUnderWay operation) implements MergingState {}

  record Failed(Throwable cause) implements MergingState {}
}
