package dev.meshwright.cli.test;

import dev.meshwright.cli.report.Xml;
import dev.meshwright.model.Problem;
import dev.meshwright.model.frozen.TestOutcome;
import dev.meshwright.model.frozen.TestResult;
import dev.meshwright.usecases.quality.QualityResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Results of tests as JUnit XML.
final class TestJunit {

  private final PrintStream out;

  TestJunit(PrintStream out) {
    this.out = out;
  }

  /// @param failures and so on: how many of the cases
  private record Counts(long tests, long failures, long errors, long skipped, long millis) {

    Counts and(Counts other) {
      return new Counts(
          tests + other.tests,
          failures + other.failures,
          errors + other.errors,
          skipped + other.skipped,
          millis + other.millis);
    }

    String attributes() {
      return String.format(
          Locale.ROOT,
          " tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"%.3f\"",
          tests,
          failures,
          errors,
          skipped,
          millis / 1000.0);
    }
  }

  void write(List<TestResult> results, List<QualityResult> quality) {
    Counts tests =
        new Counts(
            results.size(),
            count(results, TestOutcome.Failed.class),
            count(results, TestOutcome.Broken.class),
            0,
            results.stream().mapToLong(result -> result.time().toMillis()).sum());
    Counts rules =
        new Counts(
            quality.size(),
            quality.stream().filter(result -> result.fails() && !result.notRun()).count(),
            quality.stream().filter(QualityResult::notRun).count(),
            0,
            quality.stream().mapToLong(result -> result.time().toMillis()).sum());
    out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.println("<testsuites name=\"meshwright test\"" + tests.and(rules).attributes() + ">");
    out.println("  <testsuite name=\"frozen tests\"" + tests.attributes() + ">");
    results.forEach(this::write);
    out.println("  </testsuite>");
    if (!quality.isEmpty()) {
      out.println("  <testsuite name=\"quality rules\"" + rules.attributes() + ">");
      quality.forEach(this::write);
      out.println("  </testsuite>");
    }
    out.println("</testsuites>");
  }

  private void write(QualityResult result) {
    String head =
        String.format(
            Locale.ROOT,
            "    <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\"",
            Xml.attribute(result.location().file()),
            Xml.attribute(result.name()),
            result.time().toMillis() / 1000.0);
    switch (result.outcome()) {
      case QualityResult.Outcome.Held held -> out.println(head + "/>");
      case QualityResult.Outcome.Violated violated when result.fails() ->
          write(
              head,
              "failure",
              List.of(
                  Problem.error(
                      "quality-rule",
                      result.location(),
                      "Measured "
                          + violated.measured().toPlainString()
                          + "; "
                          + violated.expected()
                          + ".",
                      "")));
      case QualityResult.Outcome.Violated warning -> out.println(head + "/>");
      case QualityResult.Outcome.NotRun notRun -> write(head, "error", notRun.problems());
    }
  }

  private static long count(List<TestResult> results, Class<? extends TestOutcome> outcome) {
    return results.stream().filter(result -> outcome.isInstance(result.outcome())).count();
  }

  private void write(TestResult result) {
    String head =
        String.format(
            Locale.ROOT,
            "    <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\"",
            Xml.attribute(result.file()),
            Xml.attribute(result.name()),
            result.time().toMillis() / 1000.0);
    switch (result.outcome()) {
      case TestOutcome.Passed passed -> out.println(head + "/>");
      case TestOutcome.Failed failed -> write(head, "failure", failed.reasons());
      case TestOutcome.Broken broken -> write(head, "error", broken.problems());
    }
  }

  private void write(String head, String kind, List<Problem> problems) {
    String lines =
        problems.stream()
            .map(problem -> problem.location() + " " + problem.message())
            .collect(Collectors.joining("\n"));
    out.println(head + ">");
    out.println(
        "      <"
            + kind
            + " type=\""
            + Xml.attribute(problems.getFirst().rule())
            + "\" message=\""
            + Xml.attribute(problems.getFirst().message())
            + "\">"
            + Xml.text(lines)
            + "</"
            + kind
            + ">");
    out.println("    </testcase>");
  }
}
