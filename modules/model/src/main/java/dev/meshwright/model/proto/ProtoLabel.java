package dev.meshwright.model.proto;

/// The word before a field's type.
public enum ProtoLabel {
  /// Nothing is written.
  NONE,
  OPTIONAL,
  REQUIRED,
  REPEATED
}
