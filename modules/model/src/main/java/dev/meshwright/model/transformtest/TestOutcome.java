package dev.meshwright.model.transformtest;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.DataDiff;
import java.util.List;
import java.util.Optional;

/// What came of a test.
public sealed interface TestOutcome {

  /// @param rows that were expected and came
  record Passed(long rows) implements TestOutcome {}

  /// The rows are not those expected.
  ///
  /// @param reasons in words, at their places in the test's file
  /// @param difference from the expected rows (before) to the actual ones (after), matched by
  ///   `row`: the number of the expected row, or of the actual one when nothing was expected, from
  ///   1
  /// @param accept makes the actual rows the expected ones; empty when they cannot be written
  record Failed(List<Problem> reasons, DataDiff difference, Optional<Fix> accept)
      implements TestOutcome {
    public Failed {
      reasons = List.copyOf(reasons);
    }
  }

  /// The test cannot be run.
  record Broken(List<Problem> problems) implements TestOutcome {
    public Broken {
      problems = List.copyOf(problems);
    }
  }
}
