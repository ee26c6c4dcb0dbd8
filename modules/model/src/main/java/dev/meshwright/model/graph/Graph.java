package dev.meshwright.model.graph;

import java.util.List;

/// Nodes with rows, edges between them, and frames around them.
///
/// @param edges whose ends are among the nodes, and whose rows among the rows of these
public record Graph(List<GraphGroup> groups, List<GraphNode> nodes, List<GraphEdge> edges) {

  public Graph {
    groups = List.copyOf(groups);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }
}
