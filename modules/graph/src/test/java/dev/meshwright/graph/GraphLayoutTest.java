package dev.meshwright.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.graph.NodeShape;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.model.graph.PlacedGraph.PlacedNode;
import dev.meshwright.model.graph.PlacedGraph.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphLayoutTest {

  private static PlacedGraph placed(Graph graph) {
    return new GraphLayout().place(graph, new PlainMeasure(), Progress.none());
  }

  private static double bottom(PlacedGraph.Box box) {
    return box.y() + box.height();
  }

  private static boolean meet(Box a, Box b) {
    return b.x() < a.right() && a.x() < b.right() && b.y() < bottom(a) && a.y() < bottom(b);
  }

  private static boolean holds(Box box, double x, double y) {
    return x >= box.x() && x <= box.right() && y >= box.y() && y <= bottom(box);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 24, 60, 61, 150})
  void nothing_lies_on_anything_else_and_all_lies_inside(int nodes) {
    PlacedGraph graph = placed(Graphs.of(nodes, nodes));
    List<Box> boxes = graph.nodes().stream().map(PlacedNode::box).toList();
    Box whole = new Box(-1, -1, graph.width() + 2, graph.height() + 2);
    for (int i = 0; i < boxes.size(); i++) {
      assertTrue(holds(whole, boxes.get(i).x(), boxes.get(i).y()));
      assertTrue(holds(whole, boxes.get(i).right(), bottom(boxes.get(i))));
      for (int j = i + 1; j < boxes.size(); j++) {
        assertFalse(meet(boxes.get(i), boxes.get(j)), boxes.get(i) + " and " + boxes.get(j));
      }
    }
    Map<String, Box> frames =
        graph.groups().stream()
            .collect(Collectors.toMap(group -> group.group().id(), group -> group.box()));
    for (PlacedNode node : graph.nodes()) {
      Box frame = frames.get(node.node().group());
      assertTrue(holds(frame, node.box().x(), node.box().y()));
      assertTrue(holds(frame, node.box().right(), bottom(node.box())));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 150})
  void edges_begin_at_their_row_and_end_at_the_head(int nodes) {
    PlacedGraph graph = placed(Graphs.of(nodes, 7));
    Map<String, PlacedNode> byId =
        graph.nodes().stream()
            .collect(Collectors.toMap(node -> node.node().id(), Function.identity()));
    for (PlacedGraph.PlacedEdge edge : graph.edges()) {
      PlacedNode from = byId.get(edge.edge().from());
      PlacedNode to = byId.get(edge.edge().to());
      Spot start = edge.bends().getFirst();
      Spot end = edge.bends().getLast();
      double row = NodeShape.rowMiddle(from.node().rows(), edge.edge().fromRow().orElseThrow());
      assertEquals(from.box().right(), start.x(), 1);
      assertEquals(from.box().y() + row, start.y(), 1);
      assertEquals(to.box().x(), end.x(), 1);
      assertEquals(to.box().y() + NodeShape.HEAD / 2, end.y(), 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 200})
  void the_same_graph_has_the_same_picture(int nodes) {
    assertEquals(
        SvgPicture.of(placed(Graphs.of(nodes, 3)), "x"),
        SvgPicture.of(placed(Graphs.of(nodes, 3)), "x"));
  }

  @Test
  void circles_and_loops_are_placed() {
    Graph graph =
        new Graph(
            List.of(),
            List.of(
                Graphs.node("a", "", "A", Graphs.row("b", "B"), Graphs.row("self", "A")),
                Graphs.node("b", "", "B", Graphs.row("a", "A"))),
            List.of(
                Graphs.edge("a", "b", "b"),
                Graphs.edge("b", "a", "a"),
                Graphs.edge("a", "self", "a")));
    PlacedGraph placed = placed(graph);
    assertEquals(3, placed.edges().size());
    assertTrue(placed.edges().stream().allMatch(edge -> edge.bends().size() >= 2));
  }

  @Test
  void five_hundred_rows_are_one_tall_node() {
    List<NodeRow> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(Graphs.row("field" + i, "string"));
    }
    PlacedGraph placed =
        placed(
            new Graph(
                List.of(),
                List.of(
                    Graphs.node("wide", "", "Wide", rows.toArray(NodeRow[]::new)),
                    Graphs.node("b", "", "B")),
                List.of(Graphs.edge("wide", "field499", "b"))));
    assertTrue(placed.height() >= 500 * NodeShape.ROW);
  }

  @Test
  void edges_of_lineage_end_at_rows() {
    Graph graph =
        new Graph(
            List.of(),
            List.of(
                Graphs.node("a", "", "orders", Graphs.row("total", "decimal")),
                Graphs.node("b", "", "daily", Graphs.row("day", "date"), Graphs.row("sum", "d"))),
            List.of(
                new GraphEdge(
                    "a", Optional.of("total"), "b", Optional.of("sum"), "sum", ChangeSign.SAME)));
    PlacedGraph placed = placed(graph);
    GraphNode target = graph.nodes().get(1);
    double top = placed.nodes().get(1).box().y();
    assertEquals(
        top + NodeShape.rowMiddle(target.rows(), "sum"),
        placed.edges().getFirst().bends().getLast().y(),
        1);
  }

  @Test
  void nothing_is_an_empty_picture() {
    assertEquals(PlacedGraph.empty(), placed(new Graph(List.of(), List.of(), List.of())));
  }
}
