package dev.meshwright.app.compat;

import dev.meshwright.usecases.compare.JudgedFinding;

/// A row of the list of findings.
sealed interface FindingRow {

  /// @param count how many findings follow
  record Head(Hurt hurt, int count) implements FindingRow {}

  record Item(JudgedFinding judged) implements FindingRow {}
}
