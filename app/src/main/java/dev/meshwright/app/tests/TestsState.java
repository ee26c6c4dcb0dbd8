package dev.meshwright.app.tests;

import java.util.List;

/// What the panel of tests shows.
sealed interface TestsState {

  record NotRead() implements TestsState {}

  /// @param running whether tests are being run
  /// @param stale whether files have changed since they were run
  record Listed(List<TestItem> tests, boolean running, boolean stale) implements TestsState {
    public Listed {
      tests = List.copyOf(tests);
    }

    long passed() {
      return tests.stream()
          .filter(test -> test.result().filter(result -> result.passed()).isPresent())
          .count();
    }

    long failed() {
      return tests.stream()
          .filter(test -> test.result().filter(result -> !result.passed()).isPresent())
          .count();
    }
  }

  record Failed(Throwable cause) implements TestsState {}
}
