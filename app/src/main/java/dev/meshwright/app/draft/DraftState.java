package dev.meshwright.app.draft;

import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.draft.DraftAnswers;
import dev.meshwright.usecases.draft.SchemaDraft;
import java.util.Map;

/// What is known of a new schema.
sealed interface DraftState {

  /// Nothing was pasted yet.
  record Idle() implements DraftState {}

  record Looking() implements DraftState {}

  /// @param written the draft in each language, with what was decided
  record Ready(
      SchemaDraft draft, DraftAnswers answers, Map<SchemaFormat, Result<InferredSchema>> written)
      implements DraftState {
    public Ready {
      written = Map.copyOf(written);
    }
  }

  record Refused(Problem problem) implements DraftState {}

  record Failed(Throwable cause) implements DraftState {}
}
