package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.report.ReportedValue;
import dev.meshwright.cli.report.RowsTable;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.json.JsonWriter;
import java.util.List;
import java.util.stream.Stream;

/// The first rows of a result.
///
/// @param notes what is to be said beside the rows
record RowsReport(List<Column> columns, Page page, List<Problem> notes) implements Report {

  static final String DOCUMENT = "meshwright.preview/1";

  RowsReport {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  static RowsReport of(RowSource rows, int limit, List<Problem> notes) {
    return new RowsReport(rows.columns(), rows.page(0, limit), notes);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    if (!page.rows().isEmpty() || page.problems().isEmpty()) {
      new RowsTable(console.out()).write(columns, page.rows());
      console.out().println(shown());
    }
    ReportWriter.say(console, problems());
  }

  private String shown() {
    String rows = ReportLabels.count(page.rows().size(), "row");
    if (complete()) {
      return rows + ".";
    }
    return page.problems().isEmpty()
        ? "The first " + rows + "; there are more."
        : "The first " + rows + ", up to the error.";
  }

  private boolean complete() {
    RowCount count = page.count();
    return count.complete() && count.known() == page.rows().size();
  }

  private List<Problem> problems() {
    return Stream.concat(notes.stream(), page.problems().stream()).toList();
  }

  @Override
  public void json(JsonWriter json) {
    json.name("columns")
        .array(
            columns,
            column ->
                json.object(
                    () -> json.member("name", column.name()).member("type", column.type().sql())));
    json.name("rows")
        .array(
            page.rows(),
            row -> json.array(row.values(), value -> ReportedValue.write(json, value)));
    json.member("complete", complete());
    json.name("problems").array(problems(), problem -> FindingJson.write(json, problem));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return problems().stream().map(Diagnostic::of).toList();
  }

  @Override
  public ExitCode exit() {
    boolean unread = notes.stream().anyMatch(note -> note.severity() == Severity.ERROR);
    return page.problems().isEmpty() && !unread ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
