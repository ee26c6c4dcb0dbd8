package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.page.PagePart;
import dev.meshwright.cli.page.ReportPage;
import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonWriter;
import java.util.List;

/// What a command found, in every form in which it can be written.
public interface Report {

  /// Name and version of the JSON document: `meshwright.check/1`. The version is raised when a
  /// member changes its meaning or goes away, not when one is added.
  String document();

  /// For people.
  void text(Console console);

  /// The members of the JSON document behind `document`.
  void json(JsonWriter json);

  /// What is wrong, each thing once.
  List<Diagnostic> diagnostics();

  ExitCode exit();

  /// The command that found it: `check`.
  default String command() {
    String name = document();
    return name.substring(name.indexOf('.') + 1, name.indexOf('/'));
  }

  /// The same for people who read it elsewhere than in a terminal.
  default ReportPage asPage() {
    return new ReportPage(
        "meshwright " + command(), List.of(new PagePart.Preformatted(Console.written(this::text))));
  }

  /// The same for build servers: as one case of the command, unless there are parts to tell apart.
  default List<TestSuite> suites() {
    return List.of(
        new TestSuite(
            command(),
            List.of(TestCase.of("meshwright", command(), diagnostics(), Severity.ERROR))));
  }
}
