package dev.meshwright.usecases.review.agenda;

import dev.meshwright.model.FileSource;
import java.util.List;

/// What there is to review between two states.
///
/// @param points what was asked for
/// @param from the earlier state, for people: `main (1a2b3c4)`
/// @param items the most harmful first
/// @param after the later state
public record ReviewAgenda(
    ReviewPoints points, String from, List<ReviewItem> items, FileSource after) {

  public ReviewAgenda {
    items = List.copyOf(items);
  }
}
