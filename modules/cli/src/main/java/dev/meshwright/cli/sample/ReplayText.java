package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Plain;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.Wording;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.usecases.replay.FindingRows;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// What became of replayed data, as text and as JSON. Rows are counted from 1.
final class ReplayText {

  static final String DOCUMENT = "meshwright.replay/1";

  private final PrintStream out;
  private final int limit;

  ReplayText(PrintStream out, int limit) {
    this.out = out;
    this.limit = limit;
  }

  /// @param findings what changed between the schemas, with the rows that show it
  void write(ReplayReport report, List<FindingRows> findings, OutputFormat format) {
    switch (format) {
      case TEXT -> text(report, findings);
      case JSON -> json(report, findings);
    }
  }

  private void text(ReplayReport report, List<FindingRows> findings) {
    report.failures().stream()
        .limit(limit)
        .forEach(
            failure -> say("row " + (failure.row() + 1) + " cannot be read: " + failure.message()));
    for (ReplayReport.FieldEffect effect : report.effects()) {
      say(
          effect.path()
              + " "
              + word(effect.effect())
              + " in "
              + Wording.count(effect.rows(), "row")
              + ", first in row "
              + (effect.firstRow() + 1)
              + ": "
              + change(effect.effect(), effect.before(), effect.after()));
    }
    for (FindingRows finding : findings) {
      say(
          finding.finding().rule()
              + " "
              + finding.finding().path()
              + ": shown by "
              + finding.count()
              + " of "
              + Wording.count(report.rows(), "row")
              + finding.rows().stream()
                  .findFirst()
                  .map(first -> ", first by row " + (first.row() + 1) + ".")
                  .orElse("."));
    }
    out.println(Wording.count(report.rows(), "row") + " read, " + report.failing() + " that fail.");
  }

  private void say(String line) {
    out.println(Plain.line(line));
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

  private void json(ReplayReport report, List<FindingRows> findings) {
    JsonOut json = JsonOut.indented(out);
    json.object(() -> {
      json.member("document", DOCUMENT)
          .member("rows", report.rows())
          .member("failing", report.failing());
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
    });
  }
}
