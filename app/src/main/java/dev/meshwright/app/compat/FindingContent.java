package dev.meshwright.app.compat;

import dev.meshwright.app.common.Excerpt;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Comparison;
import java.util.List;
import java.util.Optional;

/// Everything that the panel says of one finding. Equal values look the same, wherever the finding
/// stands in the text by now.
///
/// @param waiver what a waiver says of it
/// @param fixes what each fix would write
record FindingContent(
    String path,
    Severity severity,
    boolean waived,
    Optional<String> waiver,
    String message,
    String hint,
    List<FixPreview> fixes,
    Optional<String> witness,
    Side before,
    Side after,
    String rule) {

  private static final int LINES_AROUND = 2;

  FindingContent {
    fixes = List.copyOf(fixes);
  }

  /// One version.
  ///
  /// @param title which version, and where
  /// @param excerpt the lines around the change
  /// @param instead what is said when there are none: it is not in this version, or in another file
  record Side(String title, Optional<Excerpt> excerpt, String instead) {}

  /// @param path of the schema in front
  /// @param text of it that was compared
  /// @param now the title of that text
  /// @param before the title of the version it is compared with
  static FindingContent of(
      AssessedFinding judged,
      Comparison.Compared compared,
      String path,
      String text,
      String before,
      String now,
      CompatWords words) {
    Finding finding = judged.finding();
    return new FindingContent(
        finding.path(),
        judged.severity(),
        judged.waived(),
        judged.waiver().map(waiver -> words.waiver(judged, waiver)),
        finding.message(),
        finding.hint(),
        finding.fixes().stream().map(fix -> FixPreview.of(fix, path, text)).toList(),
        finding.witness(),
        side(
            before,
            finding.previous(),
            compared.previousPath(),
            compared.previousText(),
            words,
            words.notBefore()),
        side(now, finding.place(), path, text, words, words.notNow()),
        words.rule(finding));
  }

  private static Side side(
      String title,
      Optional<Location> place,
      String file,
      String text,
      CompatWords words,
      String absent) {
    if (place.isEmpty()) {
      return new Side(title, Optional.empty(), absent);
    }
    Location found = place.get();
    return found.file().equals(file)
        ? new Side(
            title + " " + found.start(),
            Optional.of(Excerpt.of(text, found.range(), LINES_AROUND)),
            "")
        : new Side(title, Optional.empty(), words.elsewhere(found));
  }
}
