package dev.meshwright.model.jsonschema;

import java.util.List;

/// What validating a document gave.
public sealed interface InstanceReport {

  /// It fits the schema.
  record Valid() implements InstanceReport {}

  /// It does not; at least one error.
  record Invalid(List<InstanceError> errors) implements InstanceReport {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// It could not be told.
  ///
  /// @param reason for people: a pattern that takes too long, a schema that cannot be loaded
  record Undecided(String reason) implements InstanceReport {}
}
