package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.Paint;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.check.CheckReport;
import java.io.PrintStream;

/// The formats of a check.
public enum CheckFormat {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB;

  /// Writes a report.
  ///
  /// @param bound severity from which on the check fails
  /// @param paint for text
  /// @param version of the program
  public void write(
      CheckReport report, Severity bound, PrintStream out, Paint paint, String version) {
    switch (this) {
      case TEXT -> new TextReport(out, paint).write(report);
      case JSON -> new JsonReport(JsonOut.indented(out)).write(report, bound);
      case SARIF -> new SarifReport(JsonOut.indented(out), version).write(report);
      case JUNIT -> new JunitReport(out, bound).write(report);
      case GITHUB -> new GithubReport(out).write(report);
    }
  }
}
