package dev.meshwright.usecases.lookup;

import java.time.Instant;
import java.util.List;

/// What was found once, and kept under a name.
///
/// @param query that found it
public record KeptList(
    String id, String name, String query, Instant when, List<ListedPlace> places) {

  public KeptList {
    places = List.copyOf(places);
  }
}
