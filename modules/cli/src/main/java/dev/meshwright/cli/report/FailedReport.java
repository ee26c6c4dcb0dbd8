package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.model.Problem;
import dev.meshwright.model.json.JsonWriter;
import java.util.List;

/// Problems as the only result: a user's file, and not the program, is in the way.
record FailedReport(String document, List<Problem> problems) implements Report {

  FailedReport {
    problems = List.copyOf(problems);
  }

  @Override
  public void text(Console console) {
    ReportWriter.say(console, problems);
  }

  @Override
  public void json(JsonWriter json) {
    json.name("problems").array(problems, problem -> FindingJson.write(json, problem));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return problems.stream().map(Diagnostic::of).toList();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINDINGS;
  }
}
