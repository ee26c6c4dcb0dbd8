package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import java.util.List;

/// What came of a question about the rows.
sealed interface Answer<T> {

  /// Nobody has asked.
  record None<T>() implements Answer<T> {}

  record Working<T>() implements Answer<T> {}

  record Given<T>(T value) implements Answer<T> {}

  /// @param problems at least one
  record Refused<T>(List<Problem> problems) implements Answer<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  record Broken<T>(Throwable cause) implements Answer<T> {}
}
