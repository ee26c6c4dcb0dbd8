package dev.meshwright.cli.report;

import java.util.List;

/// Test cases of one kind.
public record TestSuite(String name, List<TestCase> cases) {

  public TestSuite {
    cases = List.copyOf(cases);
  }
}
