package dev.meshwright.cli.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Test cases as JUnit XML.
final class JunitWriter {

  private final PrintStream out;

  JunitWriter(PrintStream out) {
    this.out = out;
  }

  void write(String command, List<TestSuite> suites) {
    out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.println(
        "<testsuites name=\"meshwright "
            + command
            + "\""
            + counts(suites.stream().flatMap(suite -> suite.cases().stream()).toList())
            + ">");
    for (TestSuite suite : suites) {
      out.println(
          "  <testsuite name=\""
              + Xml.attribute(suite.name())
              + "\""
              + counts(suite.cases())
              + ">");
      suite.cases().forEach(this::write);
      out.println("  </testsuite>");
    }
    out.println("</testsuites>");
  }

  private static String counts(List<TestCase> cases) {
    long failures =
        cases.stream()
            .filter(each -> each.errors().isEmpty() && !each.failures().isEmpty())
            .count();
    long errors = cases.stream().filter(each -> !each.errors().isEmpty()).count();
    Optional<Duration> time =
        cases.stream().flatMap(each -> each.time().stream()).reduce(Duration::plus);
    return " tests=\""
        + cases.size()
        + "\" failures=\""
        + failures
        + "\" errors=\""
        + errors
        + "\" skipped=\"0\""
        + time(time);
  }

  private static String time(Optional<Duration> time) {
    return time.map(took -> String.format(Locale.ROOT, " time=\"%.3f\"", took.toMillis() / 1000.0))
        .orElse("");
  }

  private void write(TestCase test) {
    String head =
        "    <testcase classname=\""
            + Xml.attribute(test.group())
            + "\" name=\""
            + Xml.attribute(test.name())
            + "\""
            + time(test.time());
    if (test.failures().isEmpty() && test.errors().isEmpty() && test.notes().isEmpty()) {
      out.println(head + "/>");
      return;
    }
    out.println(head + ">");
    element("error", test.errors());
    element("failure", test.failures());
    if (!test.notes().isEmpty()) {
      out.println("      <system-out>" + Xml.text(lines(test.notes())) + "</system-out>");
    }
    out.println("    </testcase>");
  }

  private void element(String name, List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      out.println(
          "      <"
              + name
              + " type=\""
              + Xml.attribute(diagnostics.getFirst().rule())
              + "\" message=\""
              + Xml.attribute(diagnostics.getFirst().message())
              + "\">"
              + Xml.text(lines(diagnostics))
              + "</"
              + name
              + ">");
    }
  }

  private static String lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(each ->
            each.location()
                + " "
                + ReportLabels.of(each.severity())
                + " "
                + each.rule()
                + ": "
                + each.text())
        .collect(Collectors.joining("\n"));
  }
}
