package dev.meshwright.cli.report;

import dev.meshwright.cli.page.PagePart;
import dev.meshwright.cli.page.Phrase;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is wrong, as parts of a page.
final class DiagnosticPage {

  private DiagnosticPage() {}

  static PagePart sentence(String words) {
    return new PagePart.Paragraph(List.of(Phrase.plain(words)));
  }

  /// `2 errors, 0 warnings, 1 note`; what is waived does not count.
  static String counted(List<Diagnostic> diagnostics) {
    return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
        .map(severity ->
            ReportLabels.count(number(diagnostics, severity), ReportLabels.of(severity)))
        .reduce((one, other) -> one + ", " + other)
        .orElseThrow();
  }

  static long number(List<Diagnostic> diagnostics, Severity severity) {
    return diagnostics.stream()
        .filter(each -> each.waiver().isEmpty() && each.severity() == severity)
        .count();
  }

  /// @param file that is named above already
  static PagePart.Items items(Stream<Diagnostic> diagnostics, String file) {
    return new PagePart.Items(diagnostics.map(each -> item(each, file)).toList());
  }

  private static PagePart.Item item(Diagnostic each, String file) {
    Location at = each.location();
    String place = at.file().equals(file) ? at.start().toString() : at.toString();
    String word = each.waiver().isPresent() ? "waived" : ReportLabels.of(each.severity());
    List<Phrase> below = new ArrayList<>();
    if (!each.hint().isBlank()) {
      below.add(Phrase.faint(each.hint()));
    }
    each.waiver().ifPresent(reason -> below.add(Phrase.faint("Waived: " + reason)));
    return new PagePart.Item(
        List.of(
            each.severity() == Severity.INFO || each.waiver().isPresent()
                ? Phrase.plain(word)
                : Phrase.strong(word),
            Phrase.plain(place),
            Phrase.code(each.path().orElse("")),
            Phrase.faint(each.rule() + ":"),
            Phrase.plain(each.message())),
        below);
  }
}
