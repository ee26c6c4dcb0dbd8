package dev.meshwright.app.search;

import java.util.ArrayList;
import java.util.List;

/// A row of the list of hits.
sealed interface SearchRow {

  /// What the hits below it are; not to be chosen.
  record Heading(SearchGroup group) implements SearchRow {}

  record Hit(SearchHit hit) implements SearchRow {}

  /// @return each group with its heading; one alone needs none
  static List<SearchRow> of(SearchState state) {
    List<SearchRow> rows = new ArrayList<>();
    for (SearchGroup group : state.groups()) {
      if (state.groups().size() > 1 || group.total() > group.hits().size()) {
        rows.add(new Heading(group));
      }
      group.hits().forEach(hit -> rows.add(new Hit(hit)));
    }
    return rows;
  }
}
