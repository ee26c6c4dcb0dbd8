package dev.meshwright.usecases.compare;

import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.Verdict;

/// What comparing with one baseline gave.
public sealed interface Comparison {

  Baseline baseline();

  /// For people: `branch base main (1a2b3c4)`, `v1.2.0`.
  String title();

  /// @param previousPath where the earlier version lives in its state; another one after a rename
  /// @param previousText the earlier version, for showing both side by side
  record Compared(
      Baseline baseline, String title, String previousPath, String previousText, Verdict verdict)
      implements Comparison {}

  /// The baseline has no such schema: everything is new, and every mode holds.
  record NewSchema(Baseline baseline, String title) implements Comparison {}

  /// There is nothing to compare with: no repository, no such revision, another format there.
  record NotComparable(Baseline baseline, String title, Problem problem) implements Comparison {}
}
