package dev.meshwright.model.git;

import java.util.List;

/// A commit in a graph of commits.
///
/// @param lane where the commit is, from 0
/// @param color of its lane
/// @param lines that go through the row; none where commits are listed without their relations
public record GraphRow(Commit commit, int lane, int color, List<GraphLine> lines) {

  public GraphRow {
    lines = List.copyOf(lines);
  }

  /// How many lanes the row needs.
  public int lanes() {
    return 1
        + lines.stream()
            .mapToInt(line -> Math.max(line.top(), line.bottom()))
            .reduce(lane, Math::max);
  }
}
