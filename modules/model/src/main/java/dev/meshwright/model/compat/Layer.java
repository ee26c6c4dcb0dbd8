package dev.meshwright.model.compat;

/// Where a change is felt.
public enum Layer {
  /// The bytes of old or new data.
  WIRE,
  /// Which documents are valid.
  VALIDATION,
  /// JSON forms of data whose main form is binary.
  JSON,
  /// Code generated from the schema.
  SOURCE,
  /// Services and their methods.
  RPC,
  /// What values mean, though they still read.
  SEMANTIC,
  /// Documentation and other annotations.
  META,
  /// The schema itself is not valid.
  VALIDITY
}
