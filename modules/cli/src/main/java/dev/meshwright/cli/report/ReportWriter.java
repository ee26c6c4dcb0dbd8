package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.Release;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.InertJson;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonWriter;
import java.util.List;
import java.util.function.BiFunction;

/// Writes what a command found in the format that the call asks for.
public final class ReportWriter {

  private final Console console;
  private final OutputFormat format;
  private final String document;
  private final String version;

  /// @param document name and version of the JSON document that the command writes
  public ReportWriter(Console console, OutputFormat format, String document) {
    this(console, format, document, Release.version());
  }

  /// @param version of the program
  ReportWriter(Console console, OutputFormat format, String document, String version) {
    this.console = console;
    this.format = format;
    this.document = document;
    this.version = version;
  }

  public ExitCode write(Report report) {
    switch (format) {
      case TEXT -> report.text(console);
      case JSON -> {
        JsonWriter json = InertJson.indented(console.data());
        json.object(() -> {
          json.member("document", report.document());
          report.json(json);
        });
      }
      case SARIF ->
          new SarifWriter(InertJson.indented(console.data()), version).write(report.diagnostics());
      case JUNIT -> new JunitWriter(console.data()).write(report.command(), report.suites());
      case GITHUB -> new GithubWriter(console.data()).write(report.diagnostics());
      case MARKDOWN -> console.data().print(report.asPage().markdown());
      case HTML -> console.data().print(report.asPage().html());
    }
    return report.exit();
  }

  /// Answers with what was found, or writes why nothing could be found.
  ///
  /// @param answer writes a value and its notes
  public <T> ExitCode of(Result<T> checked, BiFunction<T, List<Problem>, ExitCode> answer) {
    return switch (checked) {
      case Result.Failed<T>(List<Problem> problems) -> write(new FailedReport(document, problems));
      case Result.Ok<T>(T value, List<Problem> notes) -> answer.apply(value, notes);
    };
  }

  /// Writes notes beside a result for people. A part of the data that could not be read is a
  /// finding, whatever the rest of it gave.
  public ExitCode noted(List<Problem> notes, ExitCode result) {
    say(console, notes);
    boolean unread = notes.stream().anyMatch(note -> note.severity() == Severity.ERROR);
    return unread ? ExitCode.FINDINGS : result;
  }

  /// Problems for people, beside a result.
  public static void say(Console console, List<Problem> problems) {
    for (Problem problem : problems) {
      String hint = problem.hint().isBlank() ? "" : " " + problem.hint();
      console
          .err()
          .println(
              TerminalText.line(
                  problem.location()
                      + " "
                      + ReportLabels.of(problem.severity())
                      + ": "
                      + problem.message()
                      + hint));
    }
  }
}
