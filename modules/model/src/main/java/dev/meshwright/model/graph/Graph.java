package dev.meshwright.model.graph;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Nodes with rows, edges between them, and frames around them.
///
/// @param edges whose ends are among the nodes, and whose rows among the rows of these
public record Graph(List<GraphGroup> groups, List<GraphNode> nodes, List<GraphEdge> edges) {

  public Graph {
    groups = List.copyOf(groups);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /// Without a node.
  public static Graph empty() {
    return new Graph(List.of(), List.of(), List.of());
  }

  /// The nodes that are wanted, and the edges and groups that are left with them.
  public Graph only(Predicate<GraphNode> wanted) {
    List<GraphNode> kept = nodes.stream().filter(wanted).toList();
    Set<String> ids = kept.stream().map(GraphNode::id).collect(Collectors.toSet());
    Set<String> used = kept.stream().map(GraphNode::group).collect(Collectors.toSet());
    return new Graph(
        groups.stream().filter(group -> used.contains(group.id())).toList(),
        kept,
        edges.stream()
            .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
            .toList());
  }
}
