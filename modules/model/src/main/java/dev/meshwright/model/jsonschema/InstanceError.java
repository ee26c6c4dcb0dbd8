package dev.meshwright.model.jsonschema;

/// Why a document does not fit a schema.
///
/// @param instance JSON pointer to the offending value, empty for the document itself
/// @param keyword the keyword that says no: `required`
/// @param schema JSON pointer of the keyword in the schema's file, as the validator reached it
/// @param message for people, in English
public record InstanceError(String instance, String keyword, String schema, String message) {}
