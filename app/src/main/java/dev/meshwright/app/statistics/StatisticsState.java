package dev.meshwright.app.statistics;

import dev.meshwright.usecases.statistics.WorkspaceStatistics;

/// What is known of the numbers of a workspace.
sealed interface StatisticsState {

  record Counting() implements StatisticsState {}

  record Ready(WorkspaceStatistics statistics) implements StatisticsState {}

  /// The person did not want to wait.
  record Stopped() implements StatisticsState {}

  record Failed(Throwable cause) implements StatisticsState {}
}
