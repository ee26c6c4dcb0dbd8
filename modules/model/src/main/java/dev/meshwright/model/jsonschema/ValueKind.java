package dev.meshwright.model.jsonschema;

/// What a keyword expects as its value.
public enum ValueKind {
  SCHEMA,
  SCHEMAS,
  SCHEMA_OR_SCHEMAS,
  NAMED_SCHEMAS,
  DEPENDENCIES,
  NAMED_NAMES,
  TYPES,
  AMOUNT,
  COUNT,
  FLAG,
  TEXT,
  PATTERN,
  NAMES,
  VALUES,
  VALUE,
  REFERENCE,
  DATA
}
