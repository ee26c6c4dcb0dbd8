package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.Problem;
import java.io.Serial;

/// Ends a refactoring at what stands against it; never leaves this package.
final class AvroRefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final transient Problem problem;

  AvroRefusedException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
