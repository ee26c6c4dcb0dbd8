package dev.meshwright.model.jsonschema;

import dev.meshwright.model.json.JsonValue;

/// Says whether documents fit a schema. The judge that witnesses of a compatibility verdict are
/// brought before; it shares no code with the engine that finds them.
public interface InstanceValidator {

  /// Prepares a schema for many documents.
  Prepared prepare(JsonSchemaDocument schema);

  /// A schema ready for use. Not safe for use by several threads at once.
  interface Prepared {

    /// Validates a value. `format` is an annotation and rejects nothing.
    default InstanceReport validate(JsonValue value) {
      return validateText(value.toJson());
    }

    /// Validates a document as it is written: 1 and 1.0 are two literals.
    ///
    /// @param json must be well-formed
    InstanceReport validateText(String json);
  }
}
