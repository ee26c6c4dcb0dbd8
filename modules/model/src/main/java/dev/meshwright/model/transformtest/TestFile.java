package dev.meshwright.model.transformtest;

import dev.meshwright.model.Problem;
import java.util.List;

/// A file with tests.
///
/// @param path relative to the workspace
/// @param tests those that could be read
/// @param problems what could not
public record TestFile(String path, List<TransformationTest> tests, List<Problem> problems) {

  public TestFile {
    tests = List.copyOf(tests);
    problems = List.copyOf(problems);
  }
}
