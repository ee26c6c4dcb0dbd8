package dev.meshwright.usecases.compare;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import java.util.ArrayList;
import java.util.List;

/// Modes against baselines, for one schema.
///
/// @param asked the mode that the workspace asks for this schema
/// @param rows one for each baseline, in the order they were asked for
/// @param usedAgain numbers and names that the schema uses although a commit up to the first
///   baseline had given them up
/// @param proposed what the changes since the first row mean for the next version number
public record Matrix(
    CompatibilityMode asked,
    List<Comparison> rows,
    List<AssessedFinding> usedAgain,
    VersionStep proposed) {

  public Matrix {
    rows = List.copyOf(rows);
    usedAgain = List.copyOf(usedAgain);
  }

  /// What was found against the first baseline.
  public List<AssessedFinding> findings() {
    List<AssessedFinding> findings = new ArrayList<>(usedAgain);
    if (!rows.isEmpty()) {
      findings.addAll(rows.getFirst().findings());
    }
    return findings;
  }

  /// Whether the plain part of a mode holds against the baseline of one row.
  public static Answer holds(Comparison row, CompatibilityMode mode) {
    return switch (row) {
      case Comparison.Compared compared -> compared.pair().holds(mode);
      case Comparison.NewSchema added -> BufProfile.holds(added.findings());
      case Comparison.NotComparable notComparable -> Answer.UNKNOWN;
    };
  }

  /// The rows that a mode fails against: for a transitive mode all of them, else at most the first.
  public List<Comparison> broken(CompatibilityMode mode) {
    return rows.stream()
        .limit(mode.isTransitive() ? rows.size() : 1)
        .filter(row -> holds(row, mode) == Answer.NO)
        .toList();
  }
}
