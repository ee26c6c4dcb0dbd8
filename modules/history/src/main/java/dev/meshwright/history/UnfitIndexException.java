package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Path;

/// An index that is damaged, or lacks a part that it needs.
final class UnfitIndexException extends IOException {

  private static final long serialVersionUID = 1L;

  static final String WAY_ON =
      "git status says what git makes of it. git update-index --no-split-index and git"
          + " sparse-checkout reapply --no-sparse-index write it as one whole file; a damaged one"
          + " is made anew by removing it and git reset, which leaves the files as they are.";

  private final String file;

  /// @param reason completes "The index FILE cannot be read: ..."
  UnfitIndexException(Path file, String reason) {
    super("The index " + file + " cannot be read: " + reason + ".");
    this.file = file.toString();
  }

  String file() {
    return file;
  }
}
