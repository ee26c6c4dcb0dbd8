package dev.meshwright.usecases.commit;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.Comparator;
import java.util.List;

/// A change in words.
///
/// @param severity as the check of the workspace gives it
/// @param path where in the schema: `Order.total`
/// @param words what changed and whom it hurts
/// @param backward what becomes of data that was written before
/// @param forward what becomes of those who read with the schema of before
public record DescribedChange(
    Severity severity, String path, String words, Effect backward, Effect forward) {

  /// A change that does nothing to anybody's reading.
  public DescribedChange(Severity severity, String path, String words) {
    this(severity, path, words, Effect.OK, Effect.OK);
  }

  static DescribedChange of(AssessedFinding found) {
    return new DescribedChange(
        found.severity(),
        found.finding().path(),
        found.finding().message(),
        found.finding().backward(),
        found.finding().forward());
  }

  /// Worst first.
  static List<DescribedChange> worstFirst(List<AssessedFinding> findings) {
    return findings.stream()
        .map(DescribedChange::of)
        .sorted(Comparator.comparing(DescribedChange::severity).reversed())
        .toList();
  }
}
