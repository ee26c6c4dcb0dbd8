package dev.meshwright.cli.report;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import java.util.List;
import java.util.Optional;

/// One line of a report, whatever it came from.
///
/// @param severity as weighed
/// @param rule id of the rule
/// @param location where to look in the working copy
/// @param path where in the schema; empty for what is not about a part of a schema
/// @param against the version it was compared with; empty for what stands alone
/// @param message what is wrong and what it means
/// @param hint what to do; may be blank
/// @param fixes ready-made ways out
/// @param waiver reason for which it does not count; empty when it counts
record Notice(
    Severity severity,
    String rule,
    Location location,
    Optional<String> path,
    Optional<String> against,
    String message,
    String hint,
    List<Fix> fixes,
    Optional<String> waiver) {

  boolean counts(Severity bound) {
    return waiver.isEmpty() && severity.compareTo(bound) >= 0;
  }

  /// Message and hint as one text.
  String text() {
    return hint.isBlank() ? message : message + " " + hint;
  }

  /// The same, whatever it was compared with, and whatever can be done about it from there: a
  /// schema that imports another cannot mend it.
  Notice againstAny() {
    return new Notice(
        severity, rule, location, path, Optional.empty(), message, hint, List.of(), waiver);
  }
}
