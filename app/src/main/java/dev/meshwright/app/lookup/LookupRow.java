package dev.meshwright.app.lookup;

import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.lookup.HitGroup;
import dev.meshwright.usecases.lookup.ListedPlace;
import java.util.Optional;

/// A row of the list.
sealed interface LookupRow {

  /// What the rows below it have in common.
  ///
  /// @param kind where they are of one kind
  /// @param words a path or the name of a product; empty for what is in none
  record Heading(Optional<HitGroup> kind, String words, int count) implements LookupRow {}

  record Hit(FoundEntry found) implements LookupRow {}

  /// A place of a list that is no longer there.
  record Gone(ListedPlace place) implements LookupRow {}
}
