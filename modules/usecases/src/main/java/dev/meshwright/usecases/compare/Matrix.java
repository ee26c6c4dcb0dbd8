package dev.meshwright.usecases.compare;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Verdict;
import java.util.List;

/// Modes against baselines, for one schema.
///
/// @param asked the mode that the workspace asks for this schema
/// @param rows one for each baseline, in the order they were asked for
/// @param proposed what the changes since the first row mean for the next version number
public record Matrix(CompatibilityMode asked, List<Comparison> rows, VersionStep proposed) {

  public Matrix {
    rows = List.copyOf(rows);
  }

  /// Whether the plain part of a mode holds against the baseline of one row.
  public static Answer holds(Comparison row, CompatibilityMode mode) {
    return switch (row) {
      case Comparison.Compared compared -> holds(compared.verdict(), mode);
      case Comparison.NewSchema newSchema -> Answer.YES;
      case Comparison.NotComparable notComparable -> Answer.UNKNOWN;
    };
  }

  private static Answer holds(Verdict verdict, CompatibilityMode mode) {
    return verdict.holds(mode);
  }

  /// The rows that a mode fails against: for a transitive mode all of them, else at most the first.
  public List<Comparison> broken(CompatibilityMode mode) {
    return rows.stream()
        .limit(mode.isTransitive() ? rows.size() : 1)
        .filter(row -> holds(row, mode) == Answer.NO)
        .toList();
  }
}
