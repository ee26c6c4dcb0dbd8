package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/// The files by which `git` knows that a merge or a pick is under way.
final class GitNotes {

  static final String MODE = "MERGE_MODE";

  private GitNotes() {}

  /// @param mode `no-ff` for one that never only moves the branch, else nothing
  static void merge(StateFolder state, ObjectId ours, ObjectId theirs, String mode, String message)
      throws IOException {
    state.write(Constants.ORIG_HEAD, ours.name() + "\n");
    state.write(Constants.MERGE_MSG, message);
    state.write(MODE, mode);
    state.write(Constants.MERGE_HEAD, theirs.name() + "\n");
  }

  static void pick(StateFolder state, ObjectId picked, boolean backwards, String message)
      throws IOException {
    state.write(Constants.MERGE_MSG, message);
    state.write(pickedHead(backwards), picked.name() + "\n");
  }

  static String pickedHead(boolean backwards) {
    return backwards ? Constants.REVERT_HEAD : Constants.CHERRY_PICK_HEAD;
  }
}
