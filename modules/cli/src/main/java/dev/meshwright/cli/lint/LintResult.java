package dev.meshwright.cli.lint;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.cli.report.TestCase;
import dev.meshwright.cli.report.TestSuite;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.lint.FixLint;
import dev.meshwright.usecases.lint.LintReport;
import dev.meshwright.usecases.lint.LintedFile;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What rules found in schemas: a test case for each schema, and one for settings.
///
/// @param fixed what was mended before; empty when nothing was to be
/// @param bound severity from which on it fails
record LintResult(LintReport report, Optional<FixLint.Fixed> fixed, Severity bound)
    implements Report {

  static final String DOCUMENT = "meshwright.lint/1";

  private static final String INDENT = "          ";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    Ansi paint = new Ansi(console.colors());
    for (LintedFile file : report.files()) {
      if (!file.findings().isEmpty()) {
        out.println(paint.strong(TerminalText.line(file.path())));
        file.findings().forEach(finding -> write(finding, true, out, paint));
        out.println();
      }
    }
    if (!report.problems().isEmpty()) {
      out.println(paint.strong("Workspace"));
      report.problems().forEach(problem -> write(problem, false, out, paint));
      out.println();
    }
    fixed.ifPresent(done ->
        out.println(
            ReportLabels.count(done.fixed(), "finding")
                + " mended in "
                + ReportLabels.count(done.changed().size(), "file")
                + "."));
    out.println(
        ReportLabels.count(report.files().size(), "schema")
            + ": "
            + ReportLabels.count(number(Severity.ERROR), "error")
            + ", "
            + ReportLabels.count(number(Severity.WARNING), "warning")
            + ", "
            + ReportLabels.count(number(Severity.INFO), "note")
            + ".");
  }

  /// @param inFile whether the heading names the file already
  private static void write(Problem problem, boolean inFile, PrintStream out, Ansi paint) {
    String place = inFile ? problem.location().start().toString() : problem.location().toString();
    out.println(
        "  "
            + paint.of(
                problem.severity(), String.format("%-7s", ReportLabels.of(problem.severity())))
            + " "
            + TerminalText.line(place)
            + "  "
            + paint.faint(problem.rule())
            + (problem.fixes().isEmpty() ? "" : paint.faint(" (can be mended)")));
    TerminalText.lines(problem.message()).forEach(line -> out.println(INDENT + line));
    TerminalText.lines(problem.hint()).forEach(line -> out.println(INDENT + paint.faint(line)));
  }

  private long number(Severity severity) {
    return all().filter(problem -> problem.severity() == severity).count();
  }

  private Stream<Problem> all() {
    return Stream.concat(report.findings(), report.problems().stream());
  }

  @Override
  public void json(JsonWriter json) {
    json.member("schemas", report.files().size()).member("failed", report.fails(bound));
    fixed.ifPresent(done -> json.member("fixed", done.fixed()).member("changed", done.changed()));
    json.name("files")
        .array(
            report.files().stream().filter(file -> !file.findings().isEmpty()).toList(),
            file -> file(json, file));
    json.name("problems").array(report.problems(), problem -> FindingJson.write(json, problem));
  }

  private static void file(JsonWriter json, LintedFile file) {
    json.object(() -> {
      json.member("path", file.path()).member("format", file.format().word());
      json.name("findings").array(file.findings(), finding -> FindingJson.write(json, finding));
    });
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return all().map(Diagnostic::of).toList();
  }

  @Override
  public List<TestSuite> suites() {
    Stream<TestCase> schemas =
        report.files().stream()
            .map(file ->
                TestCase.of(
                    file.path(),
                    "lint",
                    file.findings().stream().map(Diagnostic::of).toList(),
                    bound));
    TestCase rest =
        TestCase.of(
            "workspace", "files", report.problems().stream().map(Diagnostic::of).toList(), bound);
    return List.of(new TestSuite("lint", Stream.concat(schemas, Stream.of(rest)).toList()));
  }

  @Override
  public ExitCode exit() {
    return report.fails(bound) ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
