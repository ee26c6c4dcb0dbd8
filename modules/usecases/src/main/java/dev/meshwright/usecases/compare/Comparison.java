package dev.meshwright.usecases.compare;

import dev.meshwright.model.Problem;
import java.util.List;

/// What comparing with one baseline gave.
public sealed interface Comparison {

  Baseline baseline();

  /// For people: `branch base main (1a2b3c4)`, `v1.2.0`.
  String title();

  /// What was found, worst first; nothing where there is nothing to compare with.
  default List<AssessedFinding> findings() {
    return switch (this) {
      case Compared compared -> compared.pair().findings();
      case NewSchema added -> added.findings();
      case NotComparable not -> List.of();
    };
  }

  /// @param previousPath where the earlier version lives in its state; another one after a rename
  /// @param previousText the earlier version, for showing both side by side
  /// @param pair what comparing the two gave
  record Compared(
      Baseline baseline, String title, String previousPath, String previousText, AssessedPair pair)
      implements Comparison {}

  /// The baseline has no such schema: everything is new, and every mode holds.
  ///
  /// @param findings of a profile that looks at what became of types wherever they are now; each of
  ///   them is an error
  record NewSchema(Baseline baseline, String title, List<AssessedFinding> findings)
      implements Comparison {

    public NewSchema {
      findings = List.copyOf(findings);
    }
  }

  /// There is nothing to compare with: no repository, no such revision, another format there.
  record NotComparable(Baseline baseline, String title, Problem problem) implements Comparison {}
}
