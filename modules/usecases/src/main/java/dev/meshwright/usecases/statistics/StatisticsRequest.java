package dev.meshwright.usecases.statistics;

/// How much to tell.
///
/// @param top schemas and rules to name, at least 0
/// @param points of the history to count, at least 0
public record StatisticsRequest(int top, int points) {

  /// What fits a screen.
  public static StatisticsRequest usual() {
    return new StatisticsRequest(10, 12);
  }
}
