package dev.meshwright.usecases.quality;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// What came of a quality rule.
///
/// @param name what is promised of what: `orders.total: No order costs less than nothing.`
/// @param location of the rule in its contract
/// @param severity how much it matters when the rule does not hold: an error unless the contract
///   says otherwise
public record QualityResult(
    String name, Location location, Severity severity, Outcome outcome, Duration time) {

  /// What was measured.
  public sealed interface Outcome {

    record Held(BigDecimal measured) implements Outcome {}

    /// @param expected in words: `must be 0`
    record Violated(BigDecimal measured, String expected) implements Outcome {}

    /// The rule could not be run.
    record NotRun(List<Problem> problems) implements Outcome {
      public NotRun {
        problems = List.copyOf(problems);
      }
    }
  }

  /// Whether a check should fail because of it. A rule that could not be run says nothing of the
  /// data, however little it matters.
  public boolean fails() {
    return switch (outcome) {
      case Outcome.Held held -> false;
      case Outcome.Violated violated -> severity == Severity.ERROR;
      case Outcome.NotRun notRun -> true;
    };
  }

  /// Whether it could not be run.
  public boolean notRun() {
    return outcome instanceof Outcome.NotRun;
  }
}
