package dev.meshwright.usecases.workspace;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;

/// What to say of a file that is there, but whose text cannot be had.
public final class UnreadableText {

  private UnreadableText() {}

  /// Never empty: where no reason is known, the possible ones are told.
  public static Problem problem(String path, FileSource files) {
    return files.problem(path).orElseGet(() -> unknown(path));
  }

  private static Problem unknown(String path) {
    return Problem.error(
        "file-unreadable",
        Location.startOf(path),
        path
            + " is not text: its bytes are not UTF-8, or there are too many of them, or it may not"
            + " be read. Nothing in it was checked.",
        "Save it as UTF-8.");
  }
}
