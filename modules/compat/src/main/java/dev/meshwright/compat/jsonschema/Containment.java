package dev.meshwright.compat.jsonschema;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.InstanceError;
import java.util.List;
import java.util.Optional;

/// Whether a schema accepts all that another accepts.
sealed interface Containment {

  /// Shown by reasoning.
  record Proved() implements Containment {}

  /// Shown by a document, which a validator has confirmed.
  ///
  /// @param errors what the validator has against it under the schema that refuses it
  record Refuted(JsonValue witness, List<InstanceError> errors) implements Containment {
    public Refuted {
      errors = List.copyOf(errors);
    }
  }

  /// Neither.
  ///
  /// @param candidate a document that looked like a witness and was not confirmed
  record Unknown(String reason, Optional<JsonValue> candidate) implements Containment {}

  default Answer answer() {
    return switch (this) {
      case Proved() -> Answer.YES;
      case Refuted ignored -> Answer.NO;
      case Unknown ignored -> Answer.UNKNOWN;
    };
  }
}
