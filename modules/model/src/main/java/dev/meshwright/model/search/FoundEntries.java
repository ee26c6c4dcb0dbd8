package dev.meshwright.model.search;

import java.util.List;

/// What a search found.
///
/// @param entries the best first
/// @param total how many there are, listed or not
/// @param guessed whether nothing has the words as they are typed, so that words like them count
public record FoundEntries(List<FoundEntry> entries, int total, boolean guessed) {

  /// Nothing.
  public static final FoundEntries NONE = new FoundEntries(List.of(), 0, false);

  public FoundEntries {
    entries = List.copyOf(entries);
  }
}
