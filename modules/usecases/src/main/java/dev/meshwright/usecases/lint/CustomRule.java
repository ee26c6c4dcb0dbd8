package dev.meshwright.usecases.lint;

import dev.meshwright.model.jsonschema.JsonSchemaDocument;

/// A rule of the workspace itself: a JSON Schema that every declaration must satisfy.
///
/// @param id its title
/// @param message its description; empty where the validator has to say what is wrong
record CustomRule(String id, String message, JsonSchemaDocument schema) {}
