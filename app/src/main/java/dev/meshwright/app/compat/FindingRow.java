package dev.meshwright.app.compat;

import dev.meshwright.usecases.compare.AffectedParty;
import dev.meshwright.usecases.compare.AssessedFinding;

/// A row of the list of findings.
sealed interface FindingRow {

  /// @param count how many findings follow
  record Head(AffectedParty affected, int count) implements FindingRow {}

  record Item(AssessedFinding judged) implements FindingRow {}
}
