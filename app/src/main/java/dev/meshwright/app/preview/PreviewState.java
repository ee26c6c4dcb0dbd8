package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;

/// What the preview panel shows.
public sealed interface PreviewState {

  /// No transformation is in front.
  record NoTransformation() implements PreviewState {}

  /// Not run yet.
  record Waiting(String path) implements PreviewState {}

  /// @param before the rows of the run before, which stay in sight, marked as out of date
  record Running(String path, Optional<ShownRows> before) implements PreviewState {}

  /// @param stale whether the text has changed since
  record Ready(ShownRows shown, boolean stale) implements PreviewState {}

  /// The text does not run.
  ///
  /// @param problems at least one
  /// @param before the rows of the last run that did
  record Rejected(String path, List<Problem> problems, Optional<ShownRows> before)
      implements PreviewState {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /// The user stopped it.
  record Stopped(String path, Optional<ShownRows> before) implements PreviewState {}

  record Failed(String path, Throwable cause) implements PreviewState {}
}
