package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.replay.SchemaDifference;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// How the rows of a sample fit a schema.
///
/// @param sample that was read
/// @param difference between the schema and what the sample's file says of its columns
record ValidateReport(String sample, ConformanceRows rows, Optional<SchemaDifference> difference)
    implements Report {

  static final String DOCUMENT = "meshwright.validate/1";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    // Whether values are too large is for the rows to say.
    difference.stream()
        .flatMap(found -> found.columns().problems().stream())
        .filter(problem -> !problem.rule().equals("column-narrowed"))
        .forEach(problem -> out.println(TerminalText.line("columns: " + problem.message())));
    findings()
        .forEach(finding ->
            out.println(
                TerminalText.line(
                    "own schema: "
                        + finding.path()
                        + " "
                        + finding.rule()
                        + ": "
                        + finding.message())));
    rows.text(out);
  }

  private List<Finding> findings() {
    return difference.flatMap(SchemaDifference::changes).map(Verdict::findings).orElse(List.of());
  }

  @Override
  public void json(JsonWriter json) {
    rows.json(json);
    difference.ifPresent(found -> {
      ColumnsText.json(json, found.columns());
      json.name("ownSchema")
          .array(findings(), finding -> FindingJson.write(json, finding, finding.severity()));
    });
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return rows.diagnostics(sample);
  }

  @Override
  public ExitCode exit() {
    return rows.fits() ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
