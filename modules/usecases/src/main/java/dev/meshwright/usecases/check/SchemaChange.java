package dev.meshwright.usecases.check;

/// What happened to a schema's file since the version it is compared with.
public enum SchemaChange {
  ADDED,
  CHANGED,
  /// Its text is the same, but something it refers to is not.
  DEPENDENCY_CHANGED,
  RENAMED,
  REMOVED,
  UNCHANGED
}
