package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Plain;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.Wording;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.usecases.replay.SchemaDifference;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

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
    write(report, Optional.empty(), format);
  }

  /// @param difference between the schema and what the sample's file says of its columns
  void write(ConformanceReport report, Optional<SchemaDifference> difference, OutputFormat format) {
    switch (format) {
      case TEXT -> {
        difference.ifPresent(this::text);
        text(report);
      }
      case JSON -> json(report, difference);
    }
  }

  private void text(SchemaDifference difference) {
    // Whether values are too large is for the rows to say.
    difference.columns().problems().stream()
        .filter(problem -> !problem.rule().equals("column-narrowed"))
        .forEach(problem -> say("columns: " + problem.message()));
    difference
        .changes()
        .map(Verdict::findings)
        .orElse(List.of())
        .forEach(finding ->
            say("own schema: " + finding.path() + " " + finding.rule() + ": " + finding.message()));
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

  private void json(ConformanceReport report, Optional<SchemaDifference> difference) {
    JsonOut json = JsonOut.indented(out);
    json.object(() -> {
      json.member("document", DOCUMENT);
      members(json, report);
      difference.ifPresent(found -> {
        ColumnsText.json(json, found.columns());
        json.name("ownSchema")
            .array(
                found.changes().map(Verdict::findings).orElse(List.of()),
                finding -> FindingJson.write(json, finding, finding.severity()));
      });
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
