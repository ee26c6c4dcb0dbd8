package dev.meshwright.cli.pullrequest;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.remotes.PullRequest;
import java.util.List;

/// The text of a pull request: its title, an empty line, its body.
record PullRequestReport(PullRequest request) implements Report {

  static final String DOCUMENT = "meshwright.pull-request/1";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    request.text().lines().map(TerminalText::line).forEach(console.out()::println);
  }

  @Override
  public void json(JsonWriter json) {
    json.member("base", request.base())
        .member("head", request.head())
        .member("title", request.title())
        .member("body", request.body());
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return List.of();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }
}
