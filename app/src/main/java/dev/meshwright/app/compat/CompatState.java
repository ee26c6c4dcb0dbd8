package dev.meshwright.app.compat;

import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import java.util.List;
import java.util.Optional;

/// What the compatibility panel shows.
public sealed interface CompatState {

  /// No schema is in front.
  record NoSchema() implements CompatState {}

  /// The first comparison of a schema is under way.
  record Comparing(String path) implements CompatState {}

  /// @param text the version of the schema that was compared
  /// @param findings against the chosen baseline, weighed with the mode asked for
  /// @param nextVersion the name that the next release should have; empty when it needs none, or
  ///   nothing was released yet
  /// @param stale whether the text has changed since; a newer report is on its way
  record Ready(
      String path,
      String text,
      Matrix matrix,
      List<AssessedFinding> findings,
      Optional<String> nextVersion,
      boolean stale)
      implements CompatState {

    public Ready {
      findings = List.copyOf(findings);
    }

    /// Against the baseline that was chosen.
    public Comparison chosen() {
      return matrix.rows().getFirst();
    }

    /// Whether it says the same as another one, be it older or not.
    boolean says(Ready other) {
      return outdated().equals(other.outdated());
    }

    Ready outdated() {
      return new Ready(path, text, matrix, findings, nextVersion, true);
    }
  }

  /// The machinery broke.
  record Failed(String path, Throwable cause) implements CompatState {}
}
