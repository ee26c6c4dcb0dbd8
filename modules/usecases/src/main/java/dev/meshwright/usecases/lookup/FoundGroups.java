package dev.meshwright.usecases.lookup;

import dev.meshwright.model.Problem;
import dev.meshwright.model.search.FoundEntries;
import java.util.List;
import java.util.Map;

/// What a search gave, part by part.
///
/// @param plain whether the query is words only, without filters, quotes and minus
/// @param problems what is wrong with the query, by places in it, and what is to be said once
public record FoundGroups(
    Map<HitGroup, FoundEntries> groups, boolean plain, List<Problem> problems) {

  public FoundGroups {
    groups = Map.copyOf(groups);
    problems = List.copyOf(problems);
  }

  /// What was found in a part.
  public FoundEntries in(HitGroup group) {
    return groups.getOrDefault(group, FoundEntries.NONE);
  }

  /// Whether nothing has the words, so that words like them count.
  public boolean guessed() {
    return groups.values().stream().anyMatch(FoundEntries::guessed);
  }
}
