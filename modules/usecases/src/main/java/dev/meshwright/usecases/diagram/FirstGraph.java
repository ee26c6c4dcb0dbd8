package dev.meshwright.usecases.diagram;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphGroup;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A graph that has a bit of everything: frames, rows, lines within and between frames, a circle.
final class FirstGraph {

  private static final int NODES = 6;

  private FirstGraph() {}

  static Graph of() {
    List<GraphGroup> groups = List.of(new GraphGroup("0", "a"), new GraphGroup("1", "b"));
    List<GraphNode> nodes = IntStream.range(0, NODES).mapToObj(FirstGraph::node).toList();
    List<GraphEdge> edges =
        IntStream.range(0, NODES)
            .boxed()
            .flatMap(i -> IntStream.of(i + 1, i + 2).mapToObj(to -> edge(i, to % NODES)))
            .toList();
    return new Graph(groups, nodes, edges);
  }

  private static GraphNode node(int number) {
    return new GraphNode(
        "n" + number,
        String.valueOf(number % 2),
        "record",
        "N" + number,
        "",
        GraphNode.Look.WHOLE,
        ChangeSign.SAME,
        List.of(new NodeRow("r", "r", "string", 0, ChangeSign.SAME)),
        0);
  }

  private static GraphEdge edge(int from, int to) {
    return new GraphEdge(
        "n" + from, Optional.of("r"), "n" + to, Optional.empty(), "", ChangeSign.SAME);
  }
}
