package dev.meshwright.compat.jsonschema;

/// What documents are taken to exist.
public enum ContentModel {
  /// Every document that a schema accepts, with members it does not declare as well. What the
  /// specification says, and what a consumer must expect who does not know the producers.
  STRICT,
  /// Only documents without members that the schema does not declare, as producers write them who
  /// keep to the schema: a property added to an open object is then no break.
  LENIENT
}
