package dev.meshwright.usecases.lookup;

import dev.meshwright.model.Problem;
import dev.meshwright.model.search.FoundEntries;
import java.util.List;

/// What a search gave.
///
/// @param problems what is wrong with the query, by places in it, and what is to be said once
public record Searched(FoundEntries found, List<Problem> problems) {

  public Searched {
    problems = List.copyOf(problems);
  }

  /// Whether a part of the query was not understood.
  public boolean isMisread() {
    return problems.stream().anyMatch(problem -> problem.rule().equals("search-query"));
  }
}
