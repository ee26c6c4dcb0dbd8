package dev.meshwright.app.replay;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.replay.Replay;
import java.util.List;

/// What the replay panel shows.
public sealed interface ReplayState {

  /// No schema is in front.
  record NoSchema() implements ReplayState {}

  /// The workspace has no sample that could hold rows of the schema.
  record NoSample(String schema) implements ReplayState {}

  record Reading(String schema) implements ReplayState {}

  /// @param stale whether the schema has changed since
  record Ready(Replay replay, boolean stale) implements ReplayState {}

  /// @param problems at least one
  record Refused(String schema, List<Problem> problems) implements ReplayState {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  record Failed(Throwable cause) implements ReplayState {}
}
