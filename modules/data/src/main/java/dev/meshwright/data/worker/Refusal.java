package dev.meshwright.data.worker;

import dev.meshwright.model.Problem;
import java.util.List;

/// Ends a request with problems of the user's query or file. It never leaves the worker: the one
/// place that answers requests turns it into a reply.
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  Refusal(List<Problem> problems) {
    super("refused", null, false, false);
    this.problems = List.copyOf(problems);
  }

  Refusal(Problem problem) {
    this(List.of(problem));
  }

  List<Problem> problems() {
    return problems;
  }
}
