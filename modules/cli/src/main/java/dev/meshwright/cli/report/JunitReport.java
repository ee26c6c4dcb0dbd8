package dev.meshwright.cli.report;

import dev.meshwright.model.Severity;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/// A check as JUnit XML: a test case for each schema, and one for the rest of the workspace.
final class JunitReport {

  private final PrintStream out;
  private final Severity bound;

  JunitReport(PrintStream out, Severity bound) {
    this.out = out;
    this.bound = bound;
  }

  void write(CheckReport report) {
    List<Notice> rest = Notices.ofWorkspace(report).toList();
    long failures = report.checked().stream().filter(schema -> schema.fails(bound)).count();
    boolean restFails = rest.stream().anyMatch(notice -> notice.counts(bound));
    String counts =
        " tests=\""
            + (report.checked().size() + 1)
            + "\" failures=\""
            + (failures + (restFails ? 1 : 0))
            + "\"";
    out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.println("<testsuites name=\"meshwright check\"" + counts + ">");
    out.println(
        "  <testsuite name=\""
            + Xml.attribute("schemas against " + report.against())
            + "\""
            + counts
            + " errors=\"0\" skipped=\"0\">");
    report.checked().forEach(this::write);
    writeCase("workspace", "files", rest);
    out.println("  </testsuite>");
    out.println("</testsuites>");
  }

  private void write(CheckedSchema schema) {
    writeCase(schema.path(), schema.mode().name(), Notices.of(schema).toList());
  }

  private void writeCase(String className, String name, List<Notice> notices) {
    String head =
        "    <testcase classname=\""
            + Xml.attribute(className)
            + "\" name=\""
            + Xml.attribute(name)
            + "\"";
    List<Notice> counting = notices.stream().filter(notice -> notice.counts(bound)).toList();
    if (notices.isEmpty()) {
      out.println(head + "/>");
      return;
    }
    out.println(head + ">");
    if (!counting.isEmpty()) {
      out.println(
          "      <failure type=\""
              + Xml.attribute(counting.getFirst().rule())
              + "\" message=\""
              + Xml.attribute(counting.getFirst().message())
              + "\">"
              + Xml.text(lines(counting))
              + "</failure>");
    }
    List<Notice> others = notices.stream().filter(notice -> !notice.counts(bound)).toList();
    if (!others.isEmpty()) {
      out.println("      <system-out>" + Xml.text(lines(others)) + "</system-out>");
    }
    out.println("    </testcase>");
  }

  private static String lines(List<Notice> notices) {
    return notices.stream()
        .map(notice ->
            notice.location()
                + " "
                + Wording.of(notice.severity())
                + " "
                + notice.rule()
                + ": "
                + notice.text())
        .collect(Collectors.joining("\n"));
  }
}
