package dev.meshwright.history.remotes;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;

/// Carries out of the SSH client why a connection is not made.
final class SshRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  SshRefusal(String rule, String message, String hint) {
    super(message);
    this.problem = Problem.error(rule, Location.startOf(""), message, hint);
  }

  Problem problem() {
    return problem;
  }
}
