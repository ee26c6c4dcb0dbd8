package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphGroup;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.graph.NodeShape;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.model.graph.PlacedGraph.PlacedEdge;
import dev.meshwright.model.graph.PlacedGraph.PlacedGroup;
import dev.meshwright.model.graph.PlacedGraph.PlacedNode;
import dev.meshwright.model.graph.PlacedGraph.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Graphs that are placed by hand.
final class TestGraphs {

  private static final double WIDTH = 200;
  private static final double APART = 80;

  private TestGraphs() {}

  static NodeRow row(String name, String detail, ChangeSign change) {
    return new NodeRow(name, name, detail, 0, change);
  }

  static GraphNode node(String id, String title, ChangeSign change, int left, NodeRow... rows) {
    return new GraphNode(
        id, "g", "record", title, id + ".avsc", GraphNode.Look.WHOLE, change, List.of(rows), left);
  }

  static PlacedNode at(GraphNode node, double x, double y) {
    return new PlacedNode(node, new Box(x, y, WIDTH, NodeShape.height(node)));
  }

  static PlacedEdge edge(PlacedNode from, String row, PlacedNode to, ChangeSign change) {
    double y = from.box().y() + NodeShape.rowMiddle(from.node().rows(), row);
    double end = to.box().y() + NodeShape.HEAD / 2;
    double middle = (from.box().right() + to.box().x()) / 2;
    return new PlacedEdge(
        new GraphEdge(
            from.node().id(), Optional.of(row), to.node().id(), Optional.empty(), "", change),
        List.of(
            new Spot(from.box().right(), y),
            new Spot(middle, y),
            new Spot(middle, end),
            new Spot(to.box().x(), end)));
  }

  /// An order that refers to a customer and to lines, which refer back; every kind of change.
  static PlacedGraph orders() {
    PlacedNode order =
        at(
            node(
                "order",
                "Order",
                ChangeSign.CHANGED,
                0,
                row("id", "long", ChangeSign.SAME),
                row("customer", "Customer", ChangeSign.SAME),
                row("lines", "OrderLine[]", ChangeSign.ADDED),
                row("coupon", "string?", ChangeSign.REMOVED),
                row("total", "int \u2192 long", ChangeSign.CHANGED)),
            20,
            40);
    PlacedNode customer =
        at(
            node(
                "customer", "Customer", ChangeSign.SAME, 0, row("name", "string", ChangeSign.SAME)),
            20 + WIDTH + APART,
            40);
    PlacedNode line =
        at(
            node("line", "OrderLine", ChangeSign.ADDED, 3, row("order", "Order", ChangeSign.ADDED)),
            20 + WIDTH + APART,
            160);
    PlacedNode gone = at(node("gone", "Basket", ChangeSign.REMOVED, 0), 20, 260);
    return new PlacedGraph(
        520,
        340,
        List.of(new PlacedGroup(new GraphGroup("g", "shop.orders"), new Box(0, 0, 520, 340))),
        List.of(order, customer, line, gone),
        List.of(
            edge(order, "customer", customer, ChangeSign.SAME),
            edge(order, "lines", line, ChangeSign.ADDED),
            edge(line, "order", order, ChangeSign.ADDED)));
  }

  /// Boxes in a square, each with twelve rows, and a line to the next and to a far one.
  static PlacedGraph many(int boxes) {
    int across = (int) Math.ceil(Math.sqrt(boxes));
    List<PlacedNode> nodes = new ArrayList<>();
    List<PlacedGroup> groups = new ArrayList<>();
    List<PlacedEdge> edges = new ArrayList<>();
    NodeRow[] rows =
        IntStream.range(0, 12)
            .mapToObj(i -> row("field_" + i, "timestamp-micros?", ChangeSign.SAME))
            .toArray(NodeRow[]::new);
    double high = NodeShape.HEAD + 12 * NodeShape.ROW + APART;
    for (int i = 0; i < boxes; i++) {
      double x = i % across * (WIDTH + APART);
      double y = i / across * high;
      nodes.add(at(node("n" + i, "Entity" + i, ChangeSign.SAME, 0, rows), x, y));
      if (i > 0) {
        edges.add(edge(nodes.get(i - 1), "field_3", nodes.get(i), ChangeSign.SAME));
        edges.add(edge(nodes.get(i), "field_5", nodes.get(i / 2), ChangeSign.SAME));
      }
    }
    double width = across * (WIDTH + APART);
    double height = (boxes / across + 1) * high;
    groups.add(new PlacedGroup(new GraphGroup("g", "shop"), new Box(0, 0, width, height)));
    return new PlacedGraph(width, height, groups, nodes, edges);
  }

  /// One box with as many rows.
  static PlacedGraph tall(int count) {
    NodeRow[] rows =
        IntStream.range(0, count)
            .mapToObj(i -> row("f" + i, "string", ChangeSign.SAME))
            .toArray(NodeRow[]::new);
    PlacedNode node = at(node("tall", "Tall", ChangeSign.SAME, 0, rows), 0, 0);
    return new PlacedGraph(WIDTH, node.box().height(), List.of(), List.of(node), List.of());
  }

  /// Names that somebody chose to be a nuisance.
  static PlacedGraph hostile() {
    PlacedNode first =
        at(
            node(
                "a",
                "\u202eX".repeat(50) + "\n\u0000" + "W".repeat(5_000),
                ChangeSign.CHANGED,
                Integer.MAX_VALUE,
                row(
                    "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",
                    "\ud83e\udd84\ud83d\ude80",
                    ChangeSign.ADDED),
                row("a\nb\tc\u2028d", "W".repeat(400), ChangeSign.REMOVED),
                row("", "", ChangeSign.SAME),
                row("\ud83d", "lonely", ChangeSign.SAME)),
            0,
            0);
    PlacedNode second = at(node("b\n", "", ChangeSign.SAME, 0), 300, 0);
    return new PlacedGraph(
        500,
        200,
        List.of(
            new PlacedGroup(new GraphGroup("g", "\u202e\n".repeat(90)), new Box(0, 0, 500, 200))),
        List.of(first, second),
        List.of(
            edge(first, "", first, ChangeSign.SAME),
            edge(first, "a\nb\tc\u2028d", second, ChangeSign.REMOVED)));
  }
}
