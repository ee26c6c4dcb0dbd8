package dev.meshwright.app.compat;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The finding that a place in the source belongs to: of several around it the one of the shortest
/// text.
final class NarrowestFinding {

  private NarrowestFinding() {}

  static Optional<Finding> at(List<AssessedFinding> findings, String path, TextRange caret) {
    return findings.stream()
        .map(AssessedFinding::finding)
        .filter(finding -> isAt(finding, path, caret))
        .min(Comparator.comparingInt(NarrowestFinding::length));
  }

  private static boolean isAt(Finding finding, String path, TextRange caret) {
    return finding
        .place()
        .filter(place -> place.file().equals(path))
        .filter(place -> place.range().start() <= caret.start())
        .filter(place -> caret.start() <= place.range().end())
        .isPresent();
  }

  private static int length(Finding finding) {
    return finding.place().map(place -> place.range().length()).orElse(Integer.MAX_VALUE);
  }
}
