package dev.meshwright.app.draft;

import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.usecases.draft.DraftAnswers;

/// A line of what a new schema is made from.
sealed interface DraftItem {

  /// @param answers what was decided
  record Field(FieldEvidence evidence, DraftAnswers answers) implements DraftItem {}

  record Table(String name, boolean chosen) implements DraftItem {}
}
