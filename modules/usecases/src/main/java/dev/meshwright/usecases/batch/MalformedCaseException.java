package dev.meshwright.usecases.batch;

import dev.meshwright.model.Problem;

/// A line that is no case; caught where the line was read.
final class MalformedCaseException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  MalformedCaseException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
