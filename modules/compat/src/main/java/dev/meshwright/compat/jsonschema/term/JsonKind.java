package dev.meshwright.compat.jsonschema.term;

/// The kinds of JSON values; an integer is a number.
public enum JsonKind {
  NULL,
  BOOLEAN,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT
}
