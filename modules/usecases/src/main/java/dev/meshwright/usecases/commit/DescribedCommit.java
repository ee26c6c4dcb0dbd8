package dev.meshwright.usecases.commit;

import dev.meshwright.model.git.Commit;
import java.util.List;

/// A commit and what it did to a schema.
public record DescribedCommit(Commit commit, Kind kind, List<DescribedChange> changes) {

  public DescribedCommit {
    changes = List.copyOf(changes);
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
