package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.check.ModeAnswer;
import dev.meshwright.usecases.check.SchemaChange;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/// A check, for people.
final class TextReport {

  private static final String INDENT = "          ";

  private final PrintStream out;
  private final Ansi paint;

  TextReport(PrintStream out, Ansi paint) {
    this.out = out;
    this.paint = paint;
  }

  void write(CheckReport report) {
    ImportedFindings elsewhere = ImportedFindings.of(report);
    for (CheckedSchema schema : report.checked()) {
      write(schema, elsewhere);
    }
    if (!report.problems().isEmpty()) {
      out.println(paint.strong("Workspace"));
      CheckDiagnostics.ofWorkspace(report).forEach(notice -> write(notice, "", false));
      out.println();
    }
    out.println(TerminalText.line(summary(report)));
    nextVersion(report).ifPresent(out::println);
  }

  private void write(CheckedSchema schema, ImportedFindings elsewhere) {
    out.println(
        paint.strong(TerminalText.line(schema.path()))
            + "  "
            + TerminalText.line(standing(schema)));
    ModeTable.lines(schema).forEach(line -> out.println("  " + paint.faint(line)));
    boolean several = schema.versions().size() > 1;
    CheckDiagnostics.of(schema)
        .filter(notice -> !elsewhere.has(notice, schema))
        .forEach(notice -> write(notice, schema.path(), several));
    elsewhere
        .summaries(schema)
        .forEach(line -> out.println("  " + paint.faint(TerminalText.line(line))));
    out.println();
  }

  /// What changed, and what holds.
  static String standing(CheckedSchema schema) {
    String change = schema.change().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (schema.versions().isEmpty()) {
      return change;
    }
    ModeAnswer asked = schema.asked();
    return change
        + (schema.change() == SchemaChange.ADDED
            ? ", compared with " + schema.versions().getFirst().title() + ": "
            : ", ")
        + schema.mode()
        + " "
        + ReportLabels.of(asked.holds())
        + (schema.mode().isTransitive() && !asked.brokenBy().isEmpty()
            ? " by " + String.join(", ", asked.brokenBy())
            : "")
        + (asked.holds() == Answer.YES ? beyond(schema) : "");
  }

  /// What is wrong although data can be read: in JSON, in generated code, in the meaning of values.
  private static String beyond(CheckedSchema schema) {
    long errors =
        CheckDiagnostics.of(schema)
            .filter(notice -> notice.counts(Severity.ERROR))
            .map(Diagnostic::againstAny)
            .distinct()
            .count();
    return errors == 0 ? "" : ", with " + ReportLabels.count(errors, "error");
  }

  /// @param file that the heading names already
  /// @param several whether to say which version it was compared with
  private void write(Diagnostic notice, String file, boolean several) {
    String word = notice.waiver().isPresent() ? "waived" : ReportLabels.of(notice.severity());
    String place =
        notice.location().file().equals(file)
            ? notice.location().start().toString()
            : notice.location().toString();
    out.println(
        "  "
            + paint.of(notice.severity(), String.format("%-7s", word))
            + " "
            + TerminalText.line(place)
            + notice
                .path()
                .filter(path -> !path.isEmpty())
                .map(path -> "  " + TerminalText.line(path))
                .orElse("")
            + "  "
            + paint.faint(notice.rule())
            + notice
                .against()
                .filter(version -> several)
                .map(v -> "  against " + TerminalText.line(v))
                .orElse(""));
    TerminalText.lines(notice.message()).forEach(line -> out.println(INDENT + line));
    TerminalText.lines(notice.hint()).forEach(line -> out.println(INDENT + paint.faint(line)));
    notice
        .waiver()
        .ifPresent(reason -> out.println(INDENT + "Waived: " + TerminalText.line(reason)));
  }

  /// How much was compared, and what was found.
  static String summary(CheckReport report) {
    return ReportLabels.count(report.schemas(), "schema")
        + " compared with "
        + report.against()
        + ": "
        + report.checked().stream().filter(TextReport::tellsSomething).count()
        + " changed or with problems; "
        + DiagnosticPage.counted(CheckDiagnostics.distinct(report).toList())
        + ".";
  }

  /// What the changes make of the version; empty for no change.
  static Optional<String> nextVersion(CheckReport report) {
    return switch (report.proposed()) {
      case NONE -> Optional.empty();
      case PATCH, MINOR, MAJOR ->
          Optional.of(
              "Next version: "
                  + report.proposed().name().toLowerCase(Locale.ROOT)
                  + report.nextVersion().map(version -> ", " + version).orElse("")
                  + ".");
    };
  }

  private static boolean tellsSomething(CheckedSchema schema) {
    return schema.change() != SchemaChange.UNCHANGED
        || CheckDiagnostics.of(schema).findAny().isPresent();
  }
}
