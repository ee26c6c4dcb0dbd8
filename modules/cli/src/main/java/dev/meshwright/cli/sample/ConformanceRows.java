package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.Location;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.json.JsonWriter;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/// Rows that do not fit a schema. Rows are counted from 1.
///
/// @param limit rows to name one by one
public record ConformanceRows(ConformanceReport report, int limit) {

  public void text(PrintStream out) {
    shown()
        .forEach(row ->
            row.problems()
                .forEach(problem -> out.println(TerminalText.line(line(row.number(), problem)))));
    if (report.failing() > limit) {
      out.println("... " + (report.failing() - limit) + " more rows");
    }
    for (ConformanceReport.Reason reason : report.reasons()) {
      out.println(
          TerminalText.line(
              ReportLabels.count(reason.rows(), "row")
                  + ": "
                  + reason.path()
                  + " "
                  + reason.rule()
                  + (reason.example().hint().isBlank() ? "" : ". " + reason.example().hint())));
    }
    out.println(
        ReportLabels.count(report.rows(), "row") + ", " + report.failing() + " that do not fit.");
  }

  private List<ConformanceReport.FailingRow> shown() {
    return report.first().stream().limit(limit).toList();
  }

  private static String line(long number, CellProblem problem) {
    return "row " + (number + 1) + " " + problem.path() + ": " + problem.message();
  }

  /// The members `rows`, `failing`, `reasons` and `first`.
  public void json(JsonWriter json) {
    json.member("rows", report.rows()).member("failing", report.failing());
    json.name("reasons")
        .array(
            report.reasons(),
            reason ->
                json.object(() ->
                    json.member("path", reason.path())
                        .member("rule", reason.rule())
                        .member("rows", reason.rows())
                        .member("hint", reason.example().hint())));
    json.name("first")
        .array(
            shown(),
            row ->
                json.object(() -> {
                  json.member("row", row.number() + 1);
                  json.name("problems").array(row.problems(), each -> problem(json, each));
                }));
  }

  private static void problem(JsonWriter json, CellProblem problem) {
    json.object(() ->
        json.member("path", problem.path())
            .member("rule", problem.rule())
            .member("message", problem.message()));
  }

  /// Each problem of each row that is named, and how many rows there are beyond.
  ///
  /// @param file where the rows come from
  public List<Diagnostic> diagnostics(String file) {
    Location place = Location.startOf(file);
    List<Diagnostic> rows =
        shown().stream()
            .flatMap(row ->
                row.problems().stream()
                    .map(problem ->
                        Diagnostic.error(
                            problem.rule(),
                            place,
                            problem.path(),
                            sentence(line(row.number(), problem)),
                            problem.hint())))
            .toList();
    return report.failing() <= limit
        ? rows
        : Stream.concat(rows.stream(), Stream.of(more(place))).toList();
  }

  private Diagnostic more(Location place) {
    return Diagnostic.error(
        "rows-do-not-fit",
        place,
        "",
        (report.failing() - limit) + " more rows do not fit.",
        "Raise --limit to name them.");
  }

  private static String sentence(String line) {
    return "Row" + line.substring("row".length()) + ".";
  }

  public boolean fits() {
    return report.failing() == 0;
  }
}
