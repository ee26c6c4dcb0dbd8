package dev.meshwright.history;

import dev.meshwright.model.git.ChangedFile;
import java.util.List;

/// What the files would be after a merge, a cherry-pick or a revert.
///
/// @param revision a commit with them, which no branch has
/// @param changed what it would change, without the files in conflict
/// @param conflicts paths of those
public record Foreseen(Revision revision, List<ChangedFile> changed, List<String> conflicts) {

  public Foreseen {
    changed = List.copyOf(changed);
    conflicts = List.copyOf(conflicts);
  }
}
