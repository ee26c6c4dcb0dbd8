package dev.meshwright.app.compat;

import dev.meshwright.app.workspace.Mark;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.AssessedPair;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import java.util.List;

/// The mark of a report: how the mode that is asked for stands.
final class VerdictMark {

  private VerdictMark() {}

  static Mark of(CompatState.Ready report) {
    Matrix matrix = report.matrix();
    if (!matrix.broken(matrix.asked()).isEmpty()) {
      return waived(report) ? Mark.CAUTION : Mark.BREAKS;
    }
    return switch (report.chosen()) {
      case Comparison.NewSchema newSchema ->
          report.findings().stream().anyMatch(finding -> finding.counts(Severity.ERROR))
              ? Mark.BREAKS
              : Mark.HOLDS;
      case Comparison.NotComparable notComparable -> Mark.UNPROVED;
      case Comparison.Compared compared -> of(compared.pair(), report);
    };
  }

  /// Whether everything that breaks against the chosen baseline, and only against it, is waived.
  static boolean waived(CompatState.Ready report) {
    Matrix matrix = report.matrix();
    List<AssessedFinding> errors =
        report.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    return matrix.broken(matrix.asked()).equals(List.of(report.chosen()))
        && !errors.isEmpty()
        && errors.stream().allMatch(AssessedFinding::waived);
  }

  private static Mark of(AssessedPair pair, CompatState.Ready report) {
    if (!pair.currentErrors().isEmpty()) {
      return Mark.INVALID;
    }
    if (report.findings().stream().anyMatch(finding -> finding.counts(Severity.ERROR))) {
      return Mark.BREAKS;
    }
    if (pair.holds(report.matrix().asked()) == Answer.UNKNOWN) {
      return Mark.UNPROVED;
    }
    boolean warns =
        report.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO);
    return warns ? Mark.CAUTION : Mark.HOLDS;
  }
}
