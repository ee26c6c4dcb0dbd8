package dev.meshwright.app.tests;

import dev.meshwright.model.Location;
import dev.meshwright.model.transformtest.TestResult;
import java.util.Optional;

/// A test in the list.
///
/// @param file that holds it, relative to the workspace
/// @param name of the test; of the file when it cannot be read
/// @param result of the last run; empty when it was not run yet
record TestItem(String file, String name, Location location, Optional<TestResult> result) {

  boolean isOf(TestResult other) {
    return file.equals(other.file()) && name.equals(other.name());
  }
}
