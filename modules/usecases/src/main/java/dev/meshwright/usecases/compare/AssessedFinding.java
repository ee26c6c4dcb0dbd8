package dev.meshwright.usecases.compare;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.policy.Waiver;
import java.util.Optional;

/// A finding, weighed with what is asked of its schema.
///
/// @param severity for the mode asked; a finding under a waiver in force keeps it, but does not
///   count
/// @param waiver that speaks of it
/// @param waived whether that waiver is in force
public record AssessedFinding(
    Finding finding, Severity severity, Optional<Waiver> waiver, boolean waived) {

  /// Whether it makes a check fail that fails on `bound` and above.
  public boolean counts(Severity bound) {
    return !waived && severity.compareTo(bound) >= 0;
  }
}
