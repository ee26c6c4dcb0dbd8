package dev.meshwright.usecases.refactor;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Comparison;
import java.util.List;
import java.util.Optional;

/// What a baseline says of a schema as it is, and as a refactoring makes it.
///
/// @param path of the schema
/// @param mode that is asked of it
/// @param before empty for a schema that is new
public record VerdictChange(
    String path, CompatibilityMode mode, Optional<Comparison> before, Comparison after) {

  /// Whether the mode holds as it is; a schema that is new breaks nobody.
  public Answer holdsBefore() {
    return before.map(this::holds).orElse(Answer.YES);
  }

  /// Whether the mode holds as it would be.
  public Answer holdsAfter() {
    return holds(after);
  }

  private Answer holds(Comparison comparison) {
    return switch (comparison) {
      case Comparison.Compared compared -> compared.pair().holds(mode);
      case Comparison.NewSchema added -> added.findings().isEmpty() ? Answer.YES : Answer.NO;
      case Comparison.NotComparable not -> Answer.UNKNOWN;
    };
  }

  /// What counts against it and did not before.
  public List<AssessedFinding> added() {
    List<String> known =
        before.stream().flatMap(was -> was.findings().stream()).map(VerdictChange::key).toList();
    return after.findings().stream()
        .filter(finding -> finding.counts(Severity.ERROR))
        .filter(finding -> !known.contains(key(finding)))
        .toList();
  }

  private static String key(AssessedFinding finding) {
    return finding.finding().rule() + ' ' + finding.finding().path();
  }
}
