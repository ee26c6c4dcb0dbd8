package dev.meshwright.history.merging;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/// A file in a tree.
///
/// @param id all zeros for one that is not there
public record TreeEntry(FileMode mode, ObjectId id) {

  static final TreeEntry NONE = new TreeEntry(FileMode.MISSING, ObjectId.zeroId());

  public boolean exists() {
    return !mode.equals(FileMode.MISSING);
  }

  /// Whether it is a file with a content of its own, no link and no other repository.
  public boolean isFile() {
    return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
  }

  /// The content as a name for comparing; the mode plays no part.
  boolean sameContent(TreeEntry other) {
    return id.equals(other.id);
  }
}
