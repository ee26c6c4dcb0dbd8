package dev.meshwright.model.transformtest;

import dev.meshwright.model.Location;
import java.time.Duration;

/// A test that was run, or a file of tests that cannot be read.
///
/// @param name of the test; of the file when it cannot be read
/// @param transformation path; empty when the file cannot be read
public record TestResult(
    String file,
    String name,
    Location location,
    String transformation,
    TestOutcome outcome,
    Duration time) {

  public boolean passed() {
    return outcome instanceof TestOutcome.Passed;
  }
}
