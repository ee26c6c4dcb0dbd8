package dev.meshwright.graph;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphGroup;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Graphs of believable shape, the same for the same number.
final class Graphs {

  private static final int ROWS = 12;
  private static final int IN_GROUP = 12;

  private Graphs() {}

  static GraphNode node(String id, String group, String title, NodeRow... rows) {
    return new GraphNode(
        id,
        group,
        "record",
        title,
        id + ".avsc",
        GraphNode.Look.WHOLE,
        ChangeSign.SAME,
        List.of(rows),
        0);
  }

  static NodeRow row(String name, String type) {
    return new NodeRow(name, name, type, 0, ChangeSign.SAME);
  }

  static GraphEdge edge(String from, String row, String to) {
    return new GraphEdge(from, Optional.of(row), to, Optional.empty(), "", ChangeSign.SAME);
  }

  /// A tree of nodes in each group, with references to what everybody uses, back, and to other
  /// groups.
  static Graph of(int nodes, long seed) {
    Random random = new Random(seed);
    List<GraphGroup> groups = new ArrayList<>();
    List<GraphNode> made = new ArrayList<>();
    List<GraphEdge> edges = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      String group = "g" + i / IN_GROUP;
      if (i % IN_GROUP == 0) {
        groups.add(new GraphGroup(group, "shop.area" + i / IN_GROUP));
      }
      NodeRow[] rows = new NodeRow[2 + random.nextInt(ROWS)];
      for (int r = 0; r < rows.length; r++) {
        rows[r] = row("field_" + r, r % 3 == 0 ? "string" : "timestamp-micros?");
      }
      made.add(node("n" + i, group, "Entity" + i, rows));
      int first = i - i % IN_GROUP;
      if (i > first) {
        edges.add(edge("n" + (first + (i - first - 1) / 3), "field_0", "n" + i));
      }
      String row = "field_" + random.nextInt(rows.length);
      int other = random.nextInt(10);
      if (other < 2) {
        // What everybody uses: money, addresses.
        edges.add(edge("n" + i, row, "n" + random.nextInt(Math.min(i + 1, IN_GROUP))));
      } else if (other < 4) {
        edges.add(edge("n" + i, row, "n" + (first + random.nextInt(i - first + 1))));
      } else if (other == 4) {
        edges.add(edge("n" + i, row, "n" + i / (3 * IN_GROUP) * IN_GROUP));
      }
    }
    return new Graph(groups, made, edges);
  }
}
