package dev.meshwright.usecases.commit;

import dev.meshwright.model.Severity;
import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.fieldhistory.FieldEvent;
import java.util.List;
import java.util.stream.Stream;

/// A commit and what it did to a schema.
///
/// @param changes judged
/// @param events what happened to the part that was asked for; none where the whole schema was
public record DescribedCommit(
    Commit commit, Kind kind, List<DescribedChange> changes, List<FieldEvent> events) {

  public DescribedCommit {
    changes = List.copyOf(changes);
    events = List.copyOf(events);
  }

  /// What happened to the part that was asked for, and what was judged.
  public List<DescribedChange> inWords() {
    return Stream.concat(
            events.stream()
                .map(event ->
                    new DescribedChange(
                        Severity.INFO, event.path(), event.path() + ": " + event.words())),
            changes.stream())
        .toList();
  }

  /// What happened to the file.
  public enum Kind {
    ADDED,
    CHANGED,
    /// Given another name.
    MOVED,
    REMOVED,
    /// One side is written in another language, or is no schema.
    NOT_COMPARABLE
  }
}
