package dev.meshwright.app.search;

import dev.meshwright.model.Problem;
import java.util.List;

/// What a search shows.
///
/// @param groups with hits, the one with the closest first
/// @param guessed whether nothing has the words as they are typed, so that words like them count
/// @param problems what is wrong with the query, and what is to be said of the index
/// @param partial whether the index is still being read, so that there may be more
record SearchState(
    List<SearchGroup> groups, boolean guessed, List<Problem> problems, boolean partial) {

  SearchState {
    groups = List.copyOf(groups);
    problems = List.copyOf(problems);
  }

  /// Before anything was looked for.
  static SearchState nothing() {
    return new SearchState(List.of(), false, List.of(), false);
  }

  SearchState partial(boolean now) {
    return new SearchState(groups, guessed, problems, now);
  }
}
