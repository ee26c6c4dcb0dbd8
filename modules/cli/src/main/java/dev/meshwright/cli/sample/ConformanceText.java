package dev.meshwright.cli.sample;

import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.Plain;
import dev.meshwright.cli.report.Wording;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.ConformanceReport;
import java.io.PrintStream;

/// How rows fit a schema, as text and as JSON. Rows are counted from 1.
public final class ConformanceText {

  static final String DOCUMENT = "meshwright.validate/1";

  private final PrintStream out;
  private final int limit;

  public ConformanceText(PrintStream out, int limit) {
    this.out = out;
    this.limit = limit;
  }

  public void write(ConformanceReport report, OutputFormat format) {
    switch (format) {
      case TEXT -> text(report);
      case JSON -> json(report);
    }
  }

  private void text(ConformanceReport report) {
    report.first().stream()
        .limit(limit)
        .forEach(row ->
            row.problems()
                .forEach(problem ->
                    say(
                        "row "
                            + (row.number() + 1)
                            + " "
                            + problem.path()
                            + ": "
                            + problem.message())));
    if (report.failing() > limit) {
      out.println("... " + (report.failing() - limit) + " more rows");
    }
    for (ConformanceReport.Reason reason : report.reasons()) {
      say(
          Wording.count(reason.rows(), "row")
              + ": "
              + reason.path()
              + " "
              + reason.rule()
              + (reason.example().hint().isBlank() ? "" : ". " + reason.example().hint()));
    }
    out.println(
        Wording.count(report.rows(), "row") + ", " + report.failing() + " that do not fit.");
  }

  private void say(String line) {
    out.println(Plain.line(line));
  }

  private void json(ConformanceReport report) {
    JsonOut json = JsonOut.indented(out);
    json.object(() -> {
      json.member("document", DOCUMENT);
      members(json, report);
    });
  }

  /// The members `rows`, `failing`, `reasons` and `first`.
  public void members(JsonOut json, ConformanceReport report) {
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
            report.first().stream().limit(limit).toList(),
            row ->
                json.object(() -> {
                  json.member("row", row.number() + 1);
                  json.name("problems").array(row.problems(), each -> problem(json, each));
                }));
  }

  private static void problem(JsonOut json, CellProblem problem) {
    json.object(() ->
        json.member("path", problem.path())
            .member("rule", problem.rule())
            .member("message", problem.message()));
  }
}
