package dev.meshwright.usecases.review.scope;

import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import java.util.Optional;

/// One change of a review, on which something can be decided.
///
/// @param id the same for the same change of the same place, whatever else changes
/// @param seen what was to be seen of it; another one once that changes
/// @param severity as the check of the workspace gives it
/// @param rule of the finding; empty for a file that changed
/// @param part of the file, in the finding's words; empty for all of it
/// @param location where to look in the new state
/// @param words what changed and whom it breaks
/// @param hint what to do; may be blank
/// @param waiver reason for which it does not count; empty when it counts
public record ReviewedChange(
    String id,
    String seen,
    Severity severity,
    Optional<String> rule,
    String file,
    String part,
    Location location,
    String words,
    String hint,
    Optional<String> waiver) {

  /// Whether somebody is broken by it and no waiver speaks of it.
  public boolean breaks() {
    return severity == Severity.ERROR && waiver.isEmpty();
  }

  /// Where it is, for people.
  public String shown() {
    return part.isEmpty() ? file : file + "#" + part;
  }
}
