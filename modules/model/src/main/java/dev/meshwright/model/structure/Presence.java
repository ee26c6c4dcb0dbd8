package dev.meshwright.model.structure;

/// Whether data has a value for a field.
public enum Presence {
  /// The question does not arise, or no value cannot be told from zero.
  NONE,
  /// Always.
  REQUIRED,
  /// It may be left out.
  OPTIONAL,
  /// Any number of values.
  REPEATED
}
