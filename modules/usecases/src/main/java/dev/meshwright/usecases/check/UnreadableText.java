package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;

/// What to say of a schema that is there, but whose text cannot be had.
final class UnreadableText {

  private UnreadableText() {}

  static Problem problem(String path, FileSource files) {
    return files.problem(path).orElseGet(() -> unknown(path));
  }

  private static Problem unknown(String path) {
    return Problem.error(
        "file-unreadable",
        Location.startOf(path),
        path
            + " is no text: its bytes are not UTF-8, or there are too many of them, or it may not"
            + " be read. Nothing in it was checked.",
        "Save it as UTF-8.");
  }
}
