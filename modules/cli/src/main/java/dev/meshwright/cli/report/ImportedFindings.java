package dev.meshwright.cli.report;

import dev.meshwright.model.Severity;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a schema shares with the files that it imports, where those are in the same report: people
/// read it once, at its own file, and a line that leads there.
final class ImportedFindings {

  private final Set<Diagnostic> own;

  private ImportedFindings(Set<Diagnostic> own) {
    this.own = own;
  }

  static ImportedFindings of(CheckReport report) {
    return new ImportedFindings(
        report.checked().stream()
            .flatMap(schema -> CheckDiagnostics.of(schema).filter(notice -> isOwn(notice, schema)))
            .map(Diagnostic::againstAny)
            .collect(Collectors.toSet()));
  }

  boolean has(Diagnostic notice, CheckedSchema schema) {
    return !isOwn(notice, schema) && own.contains(notice.againstAny());
  }

  /// A line for every other file: `1 error, 2 notes in money.proto, listed there`.
  List<String> summaries(CheckedSchema schema) {
    TreeMap<String, List<Diagnostic>> files =
        CheckDiagnostics.of(schema)
            .filter(notice -> has(notice, schema))
            .map(Diagnostic::againstAny)
            .distinct()
            .collect(
                Collectors.groupingBy(
                    notice -> notice.location().file(), TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    files.forEach(
        (file, notices) -> lines.add(counted(notices) + " in " + file + ", listed there"));
    return lines;
  }

  private static boolean isOwn(Diagnostic notice, CheckedSchema schema) {
    return notice.location().file().equals(schema.path());
  }

  private static String counted(List<Diagnostic> notices) {
    return Arrays.stream(Severity.values())
        .sorted(Comparator.reverseOrder())
        .map(severity -> count(notices, severity))
        .filter(counted -> !counted.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String count(List<Diagnostic> notices, Severity severity) {
    long count = notices.stream().filter(notice -> notice.severity() == severity).count();
    return count == 0 ? "" : ReportLabels.count(count, ReportLabels.of(severity));
  }
}
