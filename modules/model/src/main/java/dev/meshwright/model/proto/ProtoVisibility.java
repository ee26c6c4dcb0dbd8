package dev.meshwright.model.proto;

/// Who may name a type (edition 2024).
public enum ProtoVisibility {
  /// Nothing is written: the feature `default_symbol_visibility` decides.
  UNSET,
  /// Every file that imports this one.
  EXPORT,
  /// This file only.
  LOCAL
}
