package dev.meshwright.cli.report;

import dev.meshwright.cli.page.PagePart;
import dev.meshwright.cli.page.Phrase;
import dev.meshwright.cli.page.ReportPage;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A check as a page: all schemas in a table, then each with what was found.
final class CheckedPage {

  private static final List<String> COLUMNS =
      List.of("Schema", "Change", "Asked", "Holds", "Errors", "Warnings", "Notes");

  private CheckedPage() {}

  static ReportPage of(CheckReport report) {
    List<PagePart> parts = new ArrayList<>();
    parts.add(DiagnosticPage.sentence(TextReport.summary(report)));
    TextReport.nextVersion(report).map(DiagnosticPage::sentence).ifPresent(parts::add);
    if (!report.checked().isEmpty()) {
      parts.add(
          new PagePart.Grid(COLUMNS, report.checked().stream().map(CheckedPage::row).toList()));
    }
    ImportedFindings elsewhere = ImportedFindings.of(report);
    report.checked().forEach(schema -> schema(schema, elsewhere, parts));
    if (!report.problems().isEmpty()) {
      parts.add(new PagePart.Heading(Phrase.plain("Workspace")));
      parts.add(DiagnosticPage.items(CheckDiagnostics.ofWorkspace(report), ""));
    }
    return new ReportPage("Schemas compared with " + report.against(), parts);
  }

  private static List<Phrase> row(CheckedSchema schema) {
    List<Diagnostic> found =
        CheckDiagnostics.of(schema).map(Diagnostic::againstAny).distinct().toList();
    boolean compared = !schema.versions().isEmpty();
    String holds = compared ? ReportLabels.of(schema.asked().holds()) : "";
    return List.of(
        Phrase.code(schema.path()),
        Phrase.plain(schema.change().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
        Phrase.plain(compared ? schema.mode().name() : ""),
        schema.fails(Severity.ERROR) ? Phrase.strong(holds) : Phrase.plain(holds),
        number(found, Severity.ERROR),
        number(found, Severity.WARNING),
        number(found, Severity.INFO));
  }

  private static Phrase number(List<Diagnostic> found, Severity severity) {
    return Phrase.plain(Long.toString(DiagnosticPage.number(found, severity)));
  }

  /// A schema of which the table says everything has no part of its own.
  private static void schema(
      CheckedSchema schema, ImportedFindings elsewhere, List<PagePart> parts) {
    List<Diagnostic> own =
        CheckDiagnostics.of(schema).filter(notice -> !elsewhere.has(notice, schema)).toList();
    List<String> shared = elsewhere.summaries(schema);
    if (own.isEmpty() && shared.isEmpty()) {
      return;
    }
    parts.add(new PagePart.Heading(Phrase.code(schema.path())));
    if (!schema.versions().isEmpty()) {
      parts.add(DiagnosticPage.sentence(TextReport.standing(schema) + "."));
    }
    if (!own.isEmpty()) {
      parts.add(DiagnosticPage.items(own.stream(), schema.path()));
    }
    shared.forEach(line -> parts.add(DiagnosticPage.sentence(line + ".")));
  }
}
