package dev.meshwright.usecases.commit;

import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.fieldhistory.FieldEvent;
import java.util.List;

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
