package dev.meshwright.data.worker;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.nio.file.Path;
import java.util.Optional;

/// A failure that lies in the folder for temporary files, not in what was asked.
final class NoRoom {

  private NoRoom() {}

  /// What to say of a failure, if it is one of these.
  static Optional<Problem> problem(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
        return Optional.of(problem());
      }
    }
    return Optional.empty();
  }

  private static Problem problem() {
    // The worker's own folder lies in the one that a person can do something about.
    Path own = Path.of(System.getProperty("java.io.tmpdir", "."));
    Path folder = Optional.ofNullable(own.getParent()).orElse(own);
    return Problem.error(
        "temporary-folder-full",
        Location.startOf(folder.toString()),
        "There is no room left for temporary files in " + folder + ".",
        "Make room there, or name another folder: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER.");
  }
}
