package dev.meshwright.uikit.graph;

import java.util.Optional;

/// A part of a graph that can be selected: a box, or a row of it.
///
/// @param node the id of the box
/// @param row the id of the row; empty for the box as a whole
public record GraphSpot(String node, Optional<String> row) {

  public static GraphSpot of(String node) {
    return new GraphSpot(node, Optional.empty());
  }

  public static GraphSpot of(String node, String row) {
    return new GraphSpot(node, Optional.of(row));
  }
}
