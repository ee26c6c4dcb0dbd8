package dev.meshwright.cli.format;

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
import dev.meshwright.usecases.format.FormatFiles;
import java.io.PrintStream;
import java.util.List;

/// Which files were laid out, or are to be.
///
/// @param check whether nothing was written
record FormatReport(boolean check, FormatFiles.Formatted formatted) implements Report {

  static final String DOCUMENT = "meshwright.format/1";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    Ansi paint = new Ansi(console.colors());
    formatted.others().forEach(path -> out.println(TerminalText.line(path)));
    formatted.problems().stream()
        .filter(problem -> !formatted.others().contains(problem.location().file()))
        .forEach(problem -> write(problem, out, paint));
    out.println(
        ReportLabels.count(formatted.looked(), "file")
            + ": "
            + formatted.others().size()
            + (check ? " not laid out" : " changed")
            + ".");
  }

  private static void write(Problem problem, PrintStream out, Ansi paint) {
    out.println(
        paint.of(problem.severity(), ReportLabels.of(problem.severity()))
            + " "
            + TerminalText.line(problem.location().toString())
            + "  "
            + paint.faint(problem.rule()));
    TerminalText.lines(problem.message()).forEach(line -> out.println("  " + line));
    TerminalText.lines(problem.hint()).forEach(line -> out.println("  " + paint.faint(line)));
  }

  @Override
  public void json(JsonWriter json) {
    json.member("checked", check)
        .member("files", formatted.looked())
        .member(check ? "needed" : "changed", formatted.others());
    json.name("problems").array(formatted.problems(), problem -> FindingJson.write(json, problem));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return formatted.problems().stream().map(Diagnostic::of).toList();
  }

  @Override
  public List<TestSuite> suites() {
    return List.of(
        new TestSuite(
            command(),
            List.of(TestCase.of("workspace", "files", diagnostics(), Severity.WARNING))));
  }

  @Override
  public ExitCode exit() {
    return formatted.problems().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
