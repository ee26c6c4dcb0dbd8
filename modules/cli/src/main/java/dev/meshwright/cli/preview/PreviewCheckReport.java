package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.sample.ColumnsText;
import dev.meshwright.cli.sample.ConformanceRows;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.mapping.ColumnReport;
import java.util.List;
import java.util.stream.Stream;

/// How the result of a transformation fits a schema: its columns, then its rows.
///
/// @param file of the transformation
/// @param rows each row encoded or validated; empty when a contract is what is to be fitted
/// @param limit failing rows to name one by one
record PreviewCheckReport(
    String file, ColumnReport columns, List<Result<ConformanceReport>> rows, int limit)
    implements Report {

  static final String DOCUMENT = "meshwright.preview-check/1";

  PreviewCheckReport {
    rows = List.copyOf(rows);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  private List<ConformanceRows> checked() {
    return rows.stream()
        .flatMap(each -> each.optional().stream())
        .map(each -> new ConformanceRows(each, limit))
        .toList();
  }

  private List<Problem> problems() {
    return rows.stream().flatMap(each -> each.problems().stream()).toList();
  }

  @Override
  public void text(Console console) {
    new ColumnsText(console).text(columns);
    checked().forEach(each -> each.text(console.out()));
    ReportWriter.say(console, problems());
  }

  @Override
  public void json(JsonWriter json) {
    ColumnsText.json(json, columns);
    checked().forEach(each -> each.json(json));
    json.name("problems").array(problems(), problem -> FindingJson.write(json, problem));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return Stream.concat(
            Stream.concat(columns.problems().stream(), problems().stream()).map(Diagnostic::of),
            checked().stream().flatMap(each -> each.diagnostics(file).stream()))
        .toList();
  }

  @Override
  public ExitCode exit() {
    boolean fine =
        columns.fits()
            && checked().size() == rows.size()
            && checked().stream().allMatch(ConformanceRows::fits);
    return fine ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
