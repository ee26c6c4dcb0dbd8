package dev.meshwright.usecases.statistics;

import dev.meshwright.model.Problem;
import java.util.List;

/// A workspace in numbers.
///
/// @param languages those that the workspace has schemas of
/// @param all of them together
/// @param largest schemas by fields, the largest first
/// @param rules by findings, the most broken first
/// @param growth the oldest point first; empty without a history
/// @param problems what could not be counted, and why
public record WorkspaceStatistics(
    List<LanguageCounts> languages,
    SchemaCounts all,
    List<LargeSchema> largest,
    List<BrokenRule> rules,
    List<GrowthPoint> growth,
    List<Problem> problems) {

  public WorkspaceStatistics {
    languages = List.copyOf(languages);
    largest = List.copyOf(largest);
    rules = List.copyOf(rules);
    growth = List.copyOf(growth);
    problems = List.copyOf(problems);
  }
}
