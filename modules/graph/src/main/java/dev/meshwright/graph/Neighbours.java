package dev.meshwright.graph;

import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cuts many nodes into parts of a bounded size, each of nodes that refer to one another, as far as
/// that goes: so that placing them takes time by their number.
final class Neighbours {

  /// What more refer to says nothing of who belongs together.
  private static final int HUB = 12;

  private final Map<String, Set<String>> near = new LinkedHashMap<>();

  private Neighbours(Collection<GraphNode> nodes, List<GraphEdge> edges) {
    nodes.forEach(node -> near.put(node.id(), new LinkedHashSet<>()));
    for (GraphEdge edge : edges) {
      Set<String> from = near.get(edge.from());
      Set<String> to = near.get(edge.to());
      if (from != null && to != null) {
        from.add(edge.to());
        to.add(edge.from());
      }
    }
  }

  static List<List<GraphNode>> parts(List<GraphNode> nodes, List<GraphEdge> edges, int most) {
    Neighbours neighbours = new Neighbours(nodes, edges);
    Map<String, GraphNode> left = new LinkedHashMap<>();
    nodes.forEach(node -> left.put(node.id(), node));
    List<List<GraphNode>> parts = new ArrayList<>();
    List<GraphNode> part = new ArrayList<>();
    while (!left.isEmpty()) {
      Deque<String> next = new ArrayDeque<>(List.of(left.keySet().iterator().next()));
      while (!next.isEmpty()) {
        String id = next.removeFirst();
        Optional<GraphNode> node = Optional.ofNullable(left.remove(id));
        if (node.isPresent()) {
          part.add(node.get());
          Set<String> around = neighbours.near.getOrDefault(id, Set.of());
          if (around.size() <= HUB) {
            next.addAll(around);
          }
        }
        if (part.size() == most) {
          parts.add(List.copyOf(part));
          part.clear();
          next.clear();
        }
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }
}
