package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.Problem;

/// Ends a refactoring on the way, with what stands against it. Never leaves this package.
final class JsonRefactoringException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  JsonRefactoringException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
