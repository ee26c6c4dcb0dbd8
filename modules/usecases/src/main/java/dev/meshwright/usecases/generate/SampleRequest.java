package dev.meshwright.usecases.generate;

/// Rows that are wanted.
///
/// @param rows how many
/// @param seed the same gives the same rows
public record SampleRequest(Kind kind, int rows, long seed) {

  /// What the rows are for.
  public enum Kind {
    /// As data usually is.
    VALID,
    /// Fitting, with parts at the edges of their types.
    EDGES,
    /// One fault each.
    INVALID
  }
}
