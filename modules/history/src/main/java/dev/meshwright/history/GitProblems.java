package dev.meshwright.history;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;

/// Problems of a repository as a whole; they concern no line of a file.
final class GitProblems {

  private GitProblems() {}

  static Problem error(String rule, String file, String message, String hint) {
    return Problem.error(rule, Location.startOf(file), message, hint);
  }

  /// What a failure of the library says, for the end of a sentence.
  static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getMessage() == null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null || message.isBlank() ? root.getClass().getSimpleName() : message;
  }
}
