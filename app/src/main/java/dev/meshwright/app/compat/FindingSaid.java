package dev.meshwright.app.compat;

import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.check.JudgedFinding;
import dev.meshwright.usecases.compare.Comparison;
import java.util.List;
import java.util.Optional;

/// Everything that the panel says of one finding. Equal values look the same, wherever the finding
/// stands in the text by now.
///
/// @param waiver what a waiver says of it
/// @param fixes what each fix would write
record FindingSaid(
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

  FindingSaid {
    fixes = List.copyOf(fixes);
  }

  /// One version.
  ///
  /// @param title which version, and where
  /// @param excerpt the lines around the change; empty when it is not there in this version
  record Side(String title, Optional<Excerpt> excerpt) {}

  /// @param path of the schema in front
  /// @param text of it that was compared
  /// @param now the title of that text
  /// @param before the title of the version it is compared with
  static FindingSaid of(
      JudgedFinding judged,
      Comparison.Compared compared,
      String path,
      String text,
      String before,
      String now,
      CompatWords words) {
    Finding finding = judged.finding();
    return new FindingSaid(
        finding.path(),
        judged.severity(),
        judged.waived(),
        judged.waiver().map(waiver -> words.waiver(judged, waiver)),
        finding.message(),
        finding.hint(),
        finding.fixes().stream().map(fix -> FixPreview.of(fix, path, text)).toList(),
        finding.witness(),
        side(before, finding.previous(), compared.previousText()),
        side(now, finding.place().filter(place -> place.file().equals(path)), text),
        words.rule(finding));
  }

  private static Side side(String title, Optional<Location> place, String text) {
    return new Side(
        place.map(found -> title + " " + found.start()).orElse(title),
        place.map(found -> Excerpt.of(text, found.range(), LINES_AROUND)));
  }
}
