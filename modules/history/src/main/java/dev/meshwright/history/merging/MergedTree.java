package dev.meshwright.history.merging;

import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/// What a merge of trees came to.
///
/// @param tree what is to be on disk; files in conflict hold markers, or the side that is there
/// @param conflicts by path, the sides of the files that are in conflict
/// @param notes what is worth knowing, for people
public record MergedTree(ObjectId tree, Map<String, ThreeSides> conflicts, List<String> notes) {

  public MergedTree {
    conflicts = Map.copyOf(conflicts);
    notes = List.copyOf(notes);
  }

  public boolean isClean() {
    return conflicts.isEmpty();
  }
}
