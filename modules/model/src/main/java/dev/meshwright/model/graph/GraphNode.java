package dev.meshwright.model.graph;

import java.util.List;

/// A box with a title and rows.
///
/// @param id told apart from all other nodes of its graph
/// @param group that it lies in, by its id; empty for none
/// @param kind a word above the title: `record`, `enum`
/// @param title of any text
/// @param place where it comes from, for people: a file
/// @param look how much stands behind it
/// @param left how many rows it has that are not shown
public record GraphNode(
    String id,
    String group,
    String kind,
    String title,
    String place,
    Look look,
    ChangeSign change,
    List<NodeRow> rows,
    int left) {

  public GraphNode {
    rows = List.copyOf(rows);
  }

  /// How a node is drawn.
  public enum Look {
    /// One of those that the graph is about.
    WHOLE,
    /// Referred to, and not what the graph is about.
    OUTSIDE,
    /// Referred to, and not found.
    MISSING
  }
}
