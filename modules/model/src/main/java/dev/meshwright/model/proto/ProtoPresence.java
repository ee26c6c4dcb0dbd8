package dev.meshwright.model.proto;

/// How a field tells "not set" from "set to the default".
public enum ProtoPresence {
  /// It does not.
  IMPLICIT,
  /// It does.
  EXPLICIT,
  /// It must be set.
  REQUIRED,
  /// Empty and not set are the same.
  REPEATED
}
