package dev.meshwright.app.lookup;

import dev.meshwright.model.Problem;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.lookup.KeptList;
import java.util.List;
import java.util.Optional;

/// What the panel lists.
sealed interface LookupState {

  /// Nothing is looked for.
  record Idle() implements LookupState {}

  record Searching() implements LookupState {}

  /// @param partial whether the index is still being read, so that there may be more
  /// @param notes what is to be said of the index
  record Found(FoundEntries found, boolean partial, List<Problem> notes) implements LookupState {
    public Found {
      notes = List.copyOf(notes);
    }
  }

  /// A list that was kept.
  ///
  /// @param now where its places are now; empty for one that is gone
  record Listed(KeptList list, List<Optional<FoundEntry>> now) implements LookupState {
    public Listed {
      now = List.copyOf(now);
    }
  }

  /// @param problems what is wrong with the query, by places in it
  record Wrong(List<Problem> problems) implements LookupState {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }

  record Failed(Throwable cause) implements LookupState {}
}
