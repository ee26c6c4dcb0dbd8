package dev.meshwright.data.worker;

import dev.meshwright.model.Problem;
import java.util.List;

/// Ends a request with problems of the user's query or file. It never leaves the worker: the one
/// place that answers requests turns it into a reply.
final class RefusalException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  RefusalException(List<Problem> problems) {
    super("refused", null, false, false);
    this.problems = List.copyOf(problems);
  }

  RefusalException(Problem problem) {
    this(List.of(problem));
  }

  List<Problem> problems() {
    return problems;
  }
}
