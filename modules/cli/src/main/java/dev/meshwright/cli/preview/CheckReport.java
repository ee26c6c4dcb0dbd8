package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ProblemReport;
import dev.meshwright.cli.sample.ColumnsText;
import dev.meshwright.cli.sample.ConformanceText;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.usecases.mapping.ColumnReport;
import java.util.List;

/// How the result of a transformation fits a schema: its columns, then its rows.
final class CheckReport {

  static final String DOCUMENT = "meshwright.preview-check/1";

  private final Console console;
  private final OutputFormat format;
  private final int limit;

  /// @param limit failing rows to show
  CheckReport(Console console, OutputFormat format, int limit) {
    this.console = console;
    this.format = format;
    this.limit = limit;
  }

  /// @param rows each row encoded or validated; empty when a contract is what is to be fitted
  ExitCode write(ColumnReport columns, List<Checked<ConformanceReport>> rows) {
    ConformanceText text = new ConformanceText(console.out(), limit);
    List<ConformanceReport> checked =
        rows.stream().flatMap(each -> each.optional().stream()).toList();
    List<Problem> problems = rows.stream().flatMap(each -> each.problems().stream()).toList();
    switch (format) {
      case TEXT -> {
        new ColumnsText(console).text(columns, DOCUMENT);
        checked.forEach(each -> text.write(each, OutputFormat.TEXT));
        new ProblemReport(console, format, DOCUMENT).say(problems);
      }
      case JSON -> {
        JsonOut json = JsonOut.indented(console.data());
        json.object(() -> {
          json.member("document", DOCUMENT);
          ColumnsText.json(json, columns);
          checked.forEach(each -> text.members(json, each));
          json.name("problems").array(problems, problem -> FindingJson.write(json, problem));
        });
      }
    }
    boolean fine =
        columns.fits()
            && checked.size() == rows.size()
            && checked.stream().allMatch(each -> each.failing() == 0);
    return fine ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
