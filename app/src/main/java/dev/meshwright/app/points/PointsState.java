package dev.meshwright.app.points;

import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.points.TaggedPoint;
import java.util.List;
import java.util.Map;

/// What the panel of releases shows.
sealed interface PointsState {

  record Reading() implements PointsState {}

  /// @param releases the newest first
  /// @param verdicts what each changed since the one before it, by name, as far as it is known
  /// @param names by which points can be given
  record Ready(List<TaggedPoint> releases, Map<String, ChangesInWords> verdicts, List<String> names)
      implements PointsState {
    public Ready {
      releases = List.copyOf(releases);
      verdicts = Map.copyOf(verdicts);
      names = List.copyOf(names);
    }
  }

  record Failed(Throwable cause) implements PointsState {}
}
