package dev.meshwright.cli.report;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import java.util.List;
import java.util.Optional;

/// One thing that is wrong at one place, whatever command found it.
///
/// @param severity as weighed
/// @param rule id of the rule
/// @param location where to look in the working copy
/// @param path where in the schema or row; empty for what is not about a part of one
/// @param against the version it was compared with; empty for what stands alone
/// @param message what is wrong and what it means
/// @param hint what to do; may be blank
/// @param fixes ready-made ways out
/// @param waiver reason for which it does not count; empty when it counts
public record Diagnostic(
    Severity severity,
    String rule,
    Location location,
    Optional<String> path,
    Optional<String> against,
    String message,
    String hint,
    List<Fix> fixes,
    Optional<String> waiver) {

  public Diagnostic {
    fixes = List.copyOf(fixes);
  }

  public static Diagnostic of(Problem problem) {
    return new Diagnostic(
        problem.severity(),
        problem.rule(),
        problem.location(),
        Optional.empty(),
        Optional.empty(),
        problem.message(),
        problem.hint(),
        problem.fixes(),
        Optional.empty());
  }

  /// An error in a part of a row or schema.
  public static Diagnostic error(
      String rule, Location location, String path, String message, String hint) {
    return new Diagnostic(
        Severity.ERROR,
        rule,
        location,
        Optional.of(path),
        Optional.empty(),
        message,
        hint,
        List.of(),
        Optional.empty());
  }

  boolean counts(Severity bound) {
    return waiver.isEmpty() && severity.compareTo(bound) >= 0;
  }

  /// Message and hint as one text.
  String text() {
    return hint.isBlank() ? message : message + " " + hint;
  }

  /// The same, whatever it was compared with, and whatever can be done about it from there: a
  /// schema that imports another cannot mend it.
  Diagnostic againstAny() {
    return new Diagnostic(
        severity, rule, location, path, Optional.empty(), message, hint, List.of(), waiver);
  }
}
