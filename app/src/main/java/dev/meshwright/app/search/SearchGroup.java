package dev.meshwright.app.search;

import java.util.List;

/// Hits of one kind.
///
/// @param hits the closest first
/// @param total how many there are, listed or not
record SearchGroup(Kind kind, List<SearchHit> hits, int total) {

  /// In the order in which groups with equally close hits are listed.
  enum Kind {
    RECENT,
    TYPES,
    FILES,
    FIELDS,
    CONTRACTS,
    COLUMNS,
    SYMBOLS,
    COMMANDS,
    FILTERS
  }

  SearchGroup {
    hits = List.copyOf(hits);
  }
}
