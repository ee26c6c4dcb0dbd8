package dev.meshwright.cli.test;

import dev.meshwright.cli.report.Xml;
import dev.meshwright.model.Problem;
import dev.meshwright.model.frozen.TestOutcome;
import dev.meshwright.model.frozen.TestResult;
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

  void write(List<TestResult> results) {
    long failed = count(results, TestOutcome.Failed.class);
    long broken = count(results, TestOutcome.Broken.class);
    double seconds = results.stream().mapToLong(result -> result.time().toMillis()).sum() / 1000.0;
    String counts =
        String.format(
            Locale.ROOT,
            " tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"0\" time=\"%.3f\"",
            results.size(),
            failed,
            broken,
            seconds);
    out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.println("<testsuites name=\"meshwright test\"" + counts + ">");
    out.println("  <testsuite name=\"frozen tests\"" + counts + ">");
    results.forEach(this::write);
    out.println("  </testsuite>");
    out.println("</testsuites>");
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
