package dev.meshwright.app.points;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.report.CheckedReport;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.points.VisitPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Writes what the change between two points means, schema by schema, to a file: the report that
/// `meshwright diff` writes.
final class PointReports {

  private final Texts texts = Texts.of(PointReports.class);
  private final VisitPoints visit;
  private final Jobs jobs;
  private final Notices notices;

  PointReports(VisitPoints visit, Jobs jobs, Notices notices) {
    this.visit = visit;
    this.jobs = jobs;
    this.notices = notices;
  }

  /// What it is written as.
  enum Format {
    HTML,
    MARKDOWN,
    TEXT,
    JSON;

    String ending() {
      return switch (this) {
        case HTML -> "html";
        case MARKDOWN -> "md";
        case TEXT -> "txt";
        case JSON -> "json";
      };
    }

    private OutputFormat output() {
      return switch (this) {
        case HTML -> OutputFormat.HTML;
        case MARKDOWN -> OutputFormat.MARKDOWN;
        case TEXT -> OutputFormat.TEXT;
        case JSON -> OutputFormat.JSON;
      };
    }
  }

  void write(Format format, TwoPoints points, Path file) {
    jobs.submitInOrder(
        new JobKind("points-report", texts.get("report.job")),
        progress -> written(format, points, file, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Path>(Path done) ->
                notices.tell(
                    new Notice.Did(texts.get("report.done", done.getFileName()), Optional.empty()));
            case Outcome.Cancelled<Path> cancelled -> {}
            case Outcome.Failed<Path>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private Path written(Format format, TwoPoints points, Path file, Progress progress) {
    CheckReport judged =
        visit.judge(points.from(), points.to(), progress).orElseThrow(RefusedException::new);
    String text =
        Console.written(console ->
            new ReportWriter(console, format.output(), CheckedReport.DOCUMENT)
                .write(new CheckedReport(judged, Severity.ERROR)));
    try {
      return Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(file + " cannot be written", unwritable);
    }
  }
}
