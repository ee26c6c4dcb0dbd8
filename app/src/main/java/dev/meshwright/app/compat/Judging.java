package dev.meshwright.app.compat;

import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.check.JudgedFinding;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import dev.meshwright.usecases.compare.Weighing;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Weighs the findings against the chosen baseline with what the workspace asks and waives, as the
/// check on the command line does.
final class Judging {

  private Judging() {}

  static List<JudgedFinding> of(
      String path, Matrix matrix, CompatibilityPolicy policy, LocalDate today) {
    return switch (matrix.rows().getFirst()) {
      case Comparison.Compared compared ->
          compared.verdict().findings().stream()
              .map(finding -> judge(path, finding, matrix.asked(), policy, today))
              .toList();
      case Comparison.NewSchema newSchema -> List.of();
      case Comparison.NotComparable notComparable -> List.of();
    };
  }

  private static JudgedFinding judge(
      String path,
      Finding finding,
      CompatibilityMode mode,
      CompatibilityPolicy policy,
      LocalDate today) {
    Optional<Waiver> waiver = policy.waiverOf(path, finding);
    boolean inForce = waiver.filter(found -> !found.expiredOn(today)).isPresent();
    return new JudgedFinding(finding, Weighing.weigh(finding, mode), waiver, inForce);
  }
}
