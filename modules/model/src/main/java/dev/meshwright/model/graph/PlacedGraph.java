package dev.meshwright.model.graph;

import java.util.List;

/// A graph with the place of everything in it, from the upper left corner, in the units in which
/// its texts were measured.
public record PlacedGraph(
    double width,
    double height,
    List<PlacedGroup> groups,
    List<PlacedNode> nodes,
    List<PlacedEdge> edges) {

  public PlacedGraph {
    groups = List.copyOf(groups);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  public static PlacedGraph empty() {
    return new PlacedGraph(0, 0, List.of(), List.of(), List.of());
  }

  /// A frame.
  public record PlacedGroup(GraphGroup group, Box box) {}

  /// A box.
  public record PlacedNode(GraphNode node, Box box) {}

  /// A line.
  ///
  /// @param bends its points, from the first to the last
  public record PlacedEdge(GraphEdge edge, List<Spot> bends) {
    public PlacedEdge {
      bends = List.copyOf(bends);
    }
  }

  /// A point.
  public record Spot(double x, double y) {}

  /// A rectangle.
  public record Box(double x, double y, double width, double height) {

    public double right() {
      return x + width;
    }
  }
}
