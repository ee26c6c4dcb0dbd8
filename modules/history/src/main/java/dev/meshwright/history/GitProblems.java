package dev.meshwright.history;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.text.Reasons;

/// Problems of a repository as a whole; they concern no line of a file.
final class GitProblems {

  private GitProblems() {}

  static Problem error(String rule, String file, String message, String hint) {
    return Problem.error(rule, Location.startOf(file), message, hint);
  }

  /// What a failure of the library says, for the end of a sentence.
  static String reason(Throwable failure) {
    return Reasons.of(failure);
  }
}
