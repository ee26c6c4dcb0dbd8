package dev.meshwright.usecases.policy;

import dev.meshwright.model.Location;
import dev.meshwright.model.compat.Finding;
import java.time.LocalDate;
import java.util.Optional;

/// A finding that somebody answers for, until a day.
///
/// @param rule id of the rule
/// @param schemas files that it speaks of, schemas or others
/// @param path where in the schema, in the finding's words; empty for anywhere
/// @param reason why it may be
/// @param author who answers for it
/// @param until the last day on which it holds
/// @param place where it is written
public record Waiver(
    String rule,
    PathPattern schemas,
    Optional<String> path,
    String reason,
    String author,
    LocalDate until,
    Location place) {

  /// Whether it speaks of a finding, expired or not.
  public boolean covers(String file, Finding finding) {
    return covers(file, finding.rule(), finding.path());
  }

  /// @param found where in the file, in the finding's words
  boolean covers(String file, String wanted, String found) {
    return rule.equals(wanted) && schemas.matches(file) && path.map(found::equals).orElse(true);
  }

  public boolean expiredOn(LocalDate day) {
    return day.isAfter(until);
  }
}
