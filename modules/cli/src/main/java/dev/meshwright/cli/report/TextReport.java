package dev.meshwright.cli.report;

import dev.meshwright.model.Severity;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// A check, for people.
final class TextReport {

  private final PrintStream out;
  private final Paint paint;

  TextReport(PrintStream out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  void write(CheckReport report) {
    for (CheckedSchema schema : report.checked()) {
      write(schema);
    }
    if (!report.problems().isEmpty()) {
      out.println(paint.strong("Workspace"));
      Notices.of(new CheckReport("", 0, List.of(), report.problems())).forEach(this::write);
      out.println();
    }
    summary(report);
  }

  private void write(CheckedSchema schema) {
    out.println(paint.strong(schema.path()) + "  " + standing(schema));
    Notices.of(schema).forEach(this::write);
    out.println();
  }

  private static String standing(CheckedSchema schema) {
    String change = schema.change().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (schema.versions().isEmpty()) {
      return change;
    }
    return change + ", " + schema.mode() + " " + Wording.of(schema.holds());
  }

  private void write(Notice notice) {
    String word = notice.waiver().isPresent() ? "waived" : Wording.of(notice.severity());
    out.println(
        "  "
            + paint.of(notice.severity(), String.format("%-7s", word))
            + " "
            + notice.location().start()
            + notice.path().filter(path -> !path.isEmpty()).map(path -> "  " + path).orElse("")
            + "  "
            + paint.faint(notice.rule()));
    out.println("          " + notice.message());
    if (!notice.hint().isBlank()) {
      out.println("          " + paint.faint(notice.hint()));
    }
    notice.waiver().ifPresent(reason -> out.println("          waived: " + reason));
  }

  private void summary(CheckReport report) {
    out.println(
        Wording.count(report.schemas(), "schema")
            + " compared with "
            + report.against()
            + ": "
            + report.checked().size()
            + " changed or with problems; "
            + Wording.count(number(report, Severity.ERROR), "error")
            + ", "
            + Wording.count(number(report, Severity.WARNING), "warning")
            + ", "
            + Wording.count(number(report, Severity.INFO), "note")
            + ".");
    switch (report.proposed()) {
      case NONE -> {}
      case PATCH, MINOR, MAJOR ->
          out.println("Next version: " + report.proposed().name().toLowerCase(Locale.ROOT) + ".");
    }
  }

  private static long number(CheckReport report, Severity severity) {
    return Notices.of(report)
        .filter(notice -> notice.waiver().isEmpty() && notice.severity() == severity)
        .count();
  }
}
