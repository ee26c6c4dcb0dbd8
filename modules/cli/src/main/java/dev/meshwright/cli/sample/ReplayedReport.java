package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.Location;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.replay.FindingRows;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of replayed data. Rows are counted from 1.
///
/// @param sample that was read
/// @param findings what changed between the schemas, with the rows that show it
/// @param limit rows and cells to name one by one
record ReplayedReport(String sample, ReplayReport report, List<FindingRows> findings, int limit)
    implements Report {

  static final String DOCUMENT = "meshwright.replay/1";

  ReplayedReport {
    findings = List.copyOf(findings);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    report.failures().stream()
        .limit(limit)
        .forEach(failure ->
            say(out, "row " + (failure.row() + 1) + " cannot be read: " + failure.message()));
    for (ReplayReport.FieldEffect effect : report.effects()) {
      say(
          out,
          effect.path()
              + " "
              + word(effect.effect())
              + " in "
              + ReportLabels.count(effect.rows(), "row")
              + ", first in row "
              + (effect.firstRow() + 1)
              + ": "
              + change(effect.effect(), effect.before(), effect.after()));
    }
    for (FindingRows finding : findings) {
      say(
          out,
          finding.finding().rule()
              + " "
              + finding.finding().path()
              + ": shown by "
              + finding.count()
              + " of "
              + ReportLabels.count(report.rows(), "row")
              + finding.rows().stream()
                  .findFirst()
                  .map(first -> ", first by row " + (first.row() + 1) + ".")
                  .orElse("."));
    }
    out.println(
        ReportLabels.count(report.rows(), "row") + " read, " + report.failing() + " that fail.");
  }

  private static void say(PrintStream out, String line) {
    out.println(TerminalText.line(line));
  }

  private static String change(ReplayReport.Effect effect, String before, String after) {
    return switch (effect) {
      case VANISHES -> before;
      case DEFAULTED -> after;
      case CHANGES -> before + " becomes " + after;
    };
  }

  private static String word(ReplayReport.Effect effect) {
    return switch (effect) {
      case VANISHES -> "vanishes";
      case DEFAULTED -> "gets its default";
      case CHANGES -> "changes";
    };
  }

  @Override
  public void json(JsonWriter json) {
    json.member("rows", report.rows()).member("failing", report.failing());
    json.name("failures")
        .array(
            report.failures().stream().limit(limit).toList(),
            failure ->
                json.object(() ->
                    json.member("row", failure.row() + 1).member("message", failure.message())));
    json.name("effects")
        .array(
            report.effects(),
            effect ->
                json.object(() ->
                    json.member("path", effect.path())
                        .member("effect", effect.effect().name().toLowerCase(Locale.ROOT))
                        .member("rows", effect.rows())
                        .member("firstRow", effect.firstRow() + 1)));
    json.name("findings")
        .array(
            findings,
            finding ->
                json.object(() -> {
                  json.member("rule", finding.finding().rule())
                      .member("path", finding.finding().path())
                      .member("rows", finding.count());
                  json.name("shown")
                      .array(
                          finding.rows().stream().limit(limit).toList(),
                          row ->
                              json.object(() ->
                                  json.member("row", row.row() + 1)
                                      .member("path", row.path())
                                      .member("kind", FindingJson.word(row.kind()))
                                      .member("before", row.before())
                                      .member("after", row.after())));
                }));
    json.name("cells")
        .array(
            report.cells().stream().limit(limit).toList(),
            cell ->
                json.object(() ->
                    json.member("row", cell.row() + 1)
                        .member("path", cell.path())
                        .member("effect", cell.effect().name().toLowerCase(Locale.ROOT))
                        .member("before", cell.before())
                        .member("after", cell.after())));
  }

  /// Rows that cannot be read, and what changed between the schemas where rows show it.
  @Override
  public List<Diagnostic> diagnostics() {
    Stream<Diagnostic> rows =
        report.failures().stream()
            .limit(limit)
            .map(failure ->
                Diagnostic.error(
                    "row-not-read",
                    Location.startOf(sample),
                    "",
                    "Row " + (failure.row() + 1) + " cannot be read: " + failure.message() + ".",
                    ""));
    Stream<Diagnostic> shown =
        findings.stream().filter(found -> found.count() > 0).map(this::diagnostic);
    return Stream.concat(rows, shown).toList();
  }

  private Diagnostic diagnostic(FindingRows found) {
    Finding finding = found.finding();
    return new Diagnostic(
        finding.severity(),
        finding.rule(),
        finding.place().orElseGet(() -> Location.startOf(sample)),
        Optional.of(finding.path()),
        Optional.empty(),
        finding.message() + " Shown by " + ReportLabels.count(found.count(), "row") + ".",
        finding.hint(),
        finding.fixes(),
        Optional.empty());
  }

  @Override
  public ExitCode exit() {
    return report.failing() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
