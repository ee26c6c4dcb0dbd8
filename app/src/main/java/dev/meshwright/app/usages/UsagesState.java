package dev.meshwright.app.usages;

import dev.meshwright.usecases.lookup.FindUsages.Usages;

/// What the list of usages shows.
sealed interface UsagesState {

  /// Nothing was asked for yet.
  record Idle() implements UsagesState {}

  record Searching() implements UsagesState {}

  record Found(Usages usages) implements UsagesState {}

  /// The person did not want to wait.
  record Stopped() implements UsagesState {}

  record Failed(Throwable cause) implements UsagesState {}
}
