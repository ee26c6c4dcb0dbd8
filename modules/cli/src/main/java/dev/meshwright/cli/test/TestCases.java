package dev.meshwright.cli.test;

import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.TestCase;
import dev.meshwright.model.Problem;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.usecases.quality.QualityResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Results of tests and quality rules as cases for build servers.
final class TestCases {

  private TestCases() {}

  static TestCase of(TestResult result) {
    return switch (result.outcome()) {
      case TestOutcome.Passed passed ->
          test(result.file(), result.name(), result.time(), List.of(), List.of(), List.of());
      case TestOutcome.Failed failed ->
          test(result.file(), result.name(), result.time(), failed.reasons(), List.of(), List.of());
      case TestOutcome.Broken broken ->
          test(
              result.file(), result.name(), result.time(), List.of(), broken.problems(), List.of());
    };
  }

  static TestCase of(QualityResult result) {
    String file = result.location().file();
    return switch (result.outcome()) {
      case QualityResult.Outcome.Held held ->
          test(file, result.name(), result.time(), List.of(), List.of(), List.of());
      case QualityResult.Outcome.Violated violated -> {
        List<Problem> told = List.of(violated(result, violated));
        yield result.fails()
            ? test(file, result.name(), result.time(), told, List.of(), List.of())
            : test(file, result.name(), result.time(), List.of(), List.of(), told);
      }
      case QualityResult.Outcome.NotRun notRun ->
          test(file, result.name(), result.time(), List.of(), notRun.problems(), List.of());
    };
  }

  private static Problem violated(QualityResult result, QualityResult.Outcome.Violated violated) {
    return new Problem(
        "quality-rule",
        result.severity(),
        result.location(),
        "Measured " + violated.measured().toPlainString() + "; " + violated.expected() + ".",
        "",
        List.of());
  }

  private static TestCase test(
      String file,
      String name,
      Duration time,
      List<Problem> failures,
      List<Problem> errors,
      List<Problem> notes) {
    return new TestCase(file, name, Optional.of(time), told(failures), told(errors), told(notes));
  }

  private static List<Diagnostic> told(List<Problem> problems) {
    return problems.stream().map(Diagnostic::of).toList();
  }
}
