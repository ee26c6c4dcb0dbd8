package dev.meshwright.app.search;

import java.util.List;

/// What a search shows.
///
/// @param hits the closest first
/// @param reading whether names of types and fields are still being read, so that there may be more
record SearchState(List<SearchHit> hits, boolean reading) {

  public SearchState {
    hits = List.copyOf(hits);
  }
}
