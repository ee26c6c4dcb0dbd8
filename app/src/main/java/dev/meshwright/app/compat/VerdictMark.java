package dev.meshwright.app.compat;

import dev.meshwright.app.workspace.Mark;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;

/// The mark of a matrix: how the mode that is asked for stands.
final class VerdictMark {

  private VerdictMark() {}

  static Mark of(Matrix matrix) {
    if (!matrix.broken(matrix.asked()).isEmpty()) {
      return Mark.BREAKS;
    }
    return switch (matrix.rows().getFirst()) {
      case Comparison.NewSchema newSchema -> Mark.HOLDS;
      case Comparison.NotComparable notComparable -> Mark.UNPROVED;
      case Comparison.Compared compared -> of(compared.verdict(), matrix);
    };
  }

  private static Mark of(Verdict verdict, Matrix matrix) {
    if (!verdict.currentProblems().isEmpty()) {
      return Mark.INVALID;
    }
    if (verdict.holds(matrix.asked()) == Answer.UNKNOWN) {
      return Mark.UNPROVED;
    }
    boolean warns =
        verdict.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO);
    return warns ? Mark.CAUTION : Mark.HOLDS;
  }
}
