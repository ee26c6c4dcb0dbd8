package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import java.util.List;

/// How far a query about the rows has come, and its answer.
sealed interface QueryState<T> {

  /// Nobody has asked.
  record None<T>() implements QueryState<T> {}

  record Working<T>() implements QueryState<T> {}

  record Given<T>(T value) implements QueryState<T> {}

  /// @param problems at least one
  record Refused<T>(List<Problem> problems) implements QueryState<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  record Broken<T>(Throwable cause) implements QueryState<T> {}
}
