package dev.meshwright.app.compat;

import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;

/// What the compatibility panel shows.
public sealed interface CompatState {

  /// No schema is in front.
  record NoSchema() implements CompatState {}

  /// The first comparison of a schema is under way.
  record Comparing(String path) implements CompatState {}

  /// @param text the version of the schema that was compared
  /// @param stale whether the text has changed since; a newer report is on its way
  record Ready(String path, String text, Matrix matrix, boolean stale) implements CompatState {

    /// Against the baseline that was chosen.
    public Comparison chosen() {
      return matrix.rows().getFirst();
    }

    Ready outdated() {
      return new Ready(path, text, matrix, true);
    }
  }

  /// The machinery broke.
  record Failed(String path, Throwable cause) implements CompatState {}
}
