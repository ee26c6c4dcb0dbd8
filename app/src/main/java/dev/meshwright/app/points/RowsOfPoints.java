package dev.meshwright.app.points;

import java.util.Optional;

/// Shows which rows of a transformation or sample differ between two points.
@FunctionalInterface
public interface RowsOfPoints {

  /// @param from the earlier point
  /// @param to the later one; empty for the working copy
  void show(String path, String from, Optional<String> to);
}
