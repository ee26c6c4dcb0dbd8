package dev.meshwright.usecases.check;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.compare.Weighing;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.Waiver;
import java.time.LocalDate;
import java.util.Optional;

/// Weighs findings with what the workspace asks, and finds who answers for them.
///
/// @param today the day on which waivers must be in force
record FindingJudge(CompatibilityPolicy policy, LocalDate today) {

  JudgedFinding judge(String path, Finding finding, CompatibilityMode mode) {
    return judged(path, finding, severity(finding, mode));
  }

  JudgedFinding judged(String path, Finding finding, Severity severity) {
    Optional<Waiver> waiver = policy.waiverOf(path, finding);
    boolean inForce = waiver.filter(found -> !found.expiredOn(today)).isPresent();
    return new JudgedFinding(finding, severity, waiver, inForce);
  }

  /// The profile `confluent` leaves what its rules do not know as a note.
  private Severity severity(Finding finding, CompatibilityMode mode) {
    boolean counts =
        !policy.profile().equals(Optional.of("confluent"))
            || finding.equivalents().stream().anyMatch(name -> name.startsWith("confluent:"));
    return counts ? Weighing.weigh(finding, mode) : Severity.INFO;
  }
}
