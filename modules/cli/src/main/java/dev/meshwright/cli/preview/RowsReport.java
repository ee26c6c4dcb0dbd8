package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ProblemReport;
import dev.meshwright.cli.report.RowsTable;
import dev.meshwright.cli.report.ValueText;
import dev.meshwright.cli.report.Wording;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import java.util.ArrayList;
import java.util.List;

/// The first rows of a result, as text and as JSON.
final class RowsReport {

  static final String DOCUMENT = "meshwright.preview/1";

  private final Console console;
  private final OutputFormat format;
  private final int limit;

  RowsReport(Console console, OutputFormat format, int limit) {
    this.console = console;
    this.format = format;
    this.limit = limit;
  }

  /// @param notes what is to be said beside the rows
  ExitCode write(RowSource rows, List<Problem> notes) {
    Page page = rows.page(0, limit);
    List<Problem> problems = new ArrayList<>(notes);
    problems.addAll(page.problems());
    switch (format) {
      case TEXT -> {
        if (!page.rows().isEmpty() || page.problems().isEmpty()) {
          new RowsTable(console.out()).write(rows.columns(), page.rows());
          console.out().println(shown(page));
        }
        new ProblemReport(console, format, DOCUMENT).say(problems);
      }
      case JSON -> json(rows.columns(), page, problems);
    }
    boolean unread = notes.stream().anyMatch(note -> note.severity() == Severity.ERROR);
    return page.problems().isEmpty() && !unread ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private static String shown(Page page) {
    String rows = Wording.count(page.rows().size(), "row");
    if (complete(page)) {
      return rows + ".";
    }
    return page.problems().isEmpty()
        ? "The first " + rows + "; there are more."
        : "The first " + rows + ", up to the error.";
  }

  private static boolean complete(Page page) {
    RowCount count = page.count();
    return count.complete() && count.known() == page.rows().size();
  }

  private void json(List<Column> columns, Page page, List<Problem> problems) {
    JsonOut json = JsonOut.indented(console.data());
    json.object(() -> {
      json.member("document", DOCUMENT);
      json.name("columns")
          .array(
              columns,
              column ->
                  json.object(() ->
                      json.member("name", column.name()).member("type", column.type().sql())));
      json.name("rows")
          .array(
              page.rows(), row -> json.array(row.values(), value -> ValueText.write(json, value)));
      json.member("complete", complete(page));
      json.name("problems").array(problems, problem -> FindingJson.write(json, problem));
    });
  }
}
