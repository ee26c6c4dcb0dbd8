package dev.meshwright.usecases.statistics;

import java.util.Optional;

/// How much to tell.
///
/// @param top schemas and rules to name, at least 0
/// @param points of the history to count, at least 0
/// @param at the commit, tag or branch up to which the history is told; empty for all of it
public record StatisticsRequest(int top, int points, Optional<String> at) {

  /// What fits a screen.
  public static StatisticsRequest usual() {
    return new StatisticsRequest(10, 12, Optional.empty());
  }
}
