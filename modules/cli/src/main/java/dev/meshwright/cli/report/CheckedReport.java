package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.page.ReportPage;
import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.check.CheckReport;
import java.util.List;
import java.util.stream.Stream;

/// What a check of schemas found: a test case for each schema, and one for the rest of the
/// workspace.
///
/// @param bound severity from which on the check fails
public record CheckedReport(CheckReport report, Severity bound) implements Report {

  public static final String DOCUMENT = "meshwright.check/1";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    new TextReport(console.out(), new Ansi(console.colors())).write(report);
  }

  @Override
  public void json(JsonWriter json) {
    new JsonReport(json).members(report, bound);
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return CheckDiagnostics.distinct(report).toList();
  }

  @Override
  public ReportPage asPage() {
    return CheckedPage.of(report);
  }

  @Override
  public List<TestSuite> suites() {
    Stream<TestCase> schemas =
        report.checked().stream()
            .map(schema ->
                TestCase.of(
                    schema.path(),
                    schema.mode().name(),
                    CheckDiagnostics.of(schema).toList(),
                    bound));
    TestCase rest =
        TestCase.of("workspace", "files", CheckDiagnostics.ofWorkspace(report).toList(), bound);
    return List.of(
        new TestSuite(
            "schemas against " + report.against(),
            Stream.concat(schemas, Stream.of(rest)).toList()));
  }

  @Override
  public ExitCode exit() {
    return report.fails(bound) ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
