package dev.meshwright.model.compat;

/// What a change does to one direction of reading, mildest first.
public enum Effect {
  /// Reads as before.
  OK,
  /// Reads, but a value changes or is lost.
  LOSSY,
  /// Could not be proved either way within bounded work.
  UNKNOWN,
  /// Does not read.
  BREAK
}
