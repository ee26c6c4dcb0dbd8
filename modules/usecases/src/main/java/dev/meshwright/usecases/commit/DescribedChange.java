package dev.meshwright.usecases.commit;

import dev.meshwright.model.Severity;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.Comparator;
import java.util.List;

/// A change in words.
///
/// @param severity as the check of the workspace gives it
/// @param path where in the schema: `Order.total`
/// @param words what changed and whom it hurts
public record DescribedChange(Severity severity, String path, String words) {

  static DescribedChange of(AssessedFinding found) {
    return new DescribedChange(found.severity(), found.finding().path(), found.finding().message());
  }

  /// Worst first.
  static List<DescribedChange> worstFirst(List<AssessedFinding> findings) {
    return findings.stream()
        .map(DescribedChange::of)
        .sorted(Comparator.comparing(DescribedChange::severity).reversed())
        .toList();
  }
}
