package dev.meshwright.usecases.replay;

/// Which data meets which reader.
public enum ReplaySide {
  /// Data as the earlier version has it, read with the present one.
  OLD_DATA,
  /// Data as the present version has it, read with the earlier one.
  NEW_DATA
}
