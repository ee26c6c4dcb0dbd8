package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.EdgeLine;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.graph.NodeShape;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.model.graph.PlacedGraph.PlacedEdge;
import dev.meshwright.model.graph.PlacedGraph.PlacedNode;
import dev.meshwright.model.graph.PlacedGraph.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the parts of a placed graph: by id, by place, by what leads to them.
final class GraphIndex {

  /// A line with the rectangle that it stays in.
  record Line(PlacedEdge placed, Box box) {}

  private final PlacedGraph graph;
  private final Map<String, PlacedNode> byId = new HashMap<>();
  private final List<PlacedNode> ordered;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<Line>> out = new HashMap<>();
  private final Map<String, List<Line>> in = new HashMap<>();

  GraphIndex(PlacedGraph graph) {
    this.graph = graph;
    graph.nodes().forEach(placed -> byId.put(placed.node().id(), placed));
    ordered =
        graph.nodes().stream()
            .sorted(
                Comparator.comparingDouble((PlacedNode placed) -> placed.box().x())
                    .thenComparingDouble(placed -> placed.box().y()))
            .toList();
    for (PlacedEdge edge : graph.edges()) {
      if (edge.bends().size() >= 2) {
        Line line = new Line(edge, around(edge.bends()));
        lines.add(line);
        out.computeIfAbsent(edge.edge().from(), none -> new ArrayList<>()).add(line);
        in.computeIfAbsent(edge.edge().to(), none -> new ArrayList<>()).add(line);
      }
    }
  }

  PlacedGraph graph() {
    return graph;
  }

  Box all() {
    return new Box(0, 0, graph.width(), graph.height());
  }

  Optional<PlacedNode> node(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// From left to right, and down.
  List<PlacedNode> ordered() {
    return ordered;
  }

  /// The boxes of which something is in a part of the graph.
  List<PlacedNode> seen(Box part) {
    return graph.nodes().stream().filter(placed -> meet(placed.box(), part)).toList();
  }

  List<Line> lines() {
    return lines;
  }

  List<Line> out(String node) {
    return out.getOrDefault(node, List.of());
  }

  List<Line> in(String node) {
    return in.getOrDefault(node, List.of());
  }

  /// The lines that belong to what is selected: of a row those that begin or end at it, of a box
  /// all of its.
  List<Line> linesOf(GraphSpot spot) {
    Predicate<Optional<String>> ofRow = row -> spot.row().isEmpty() || spot.row().equals(row);
    return Stream.concat(
            out(spot.node()).stream().filter(line -> ofRow.test(line.placed().edge().fromRow())),
            in(spot.node()).stream().filter(line -> ofRow.test(line.placed().edge().toRow())))
        .toList();
  }

  boolean has(GraphSpot spot) {
    return node(spot.node())
        .filter(placed -> spot.row().isEmpty() || row(placed, spot).isPresent())
        .isPresent();
  }

  Optional<NodeRow> row(PlacedNode placed, GraphSpot spot) {
    return spot.row()
        .flatMap(
            id -> placed.node().rows().stream().filter(row -> row.id().equals(id)).findFirst());
  }

  /// Where a part is: a box, or the line of a row.
  Optional<Box> box(GraphSpot spot) {
    return node(spot.node())
        .map(placed ->
            spot.row()
                .map(row -> {
                  double middle = NodeShape.rowMiddle(placed.node().rows(), row);
                  double top = placed.box().y() + middle - NodeShape.ROW / 2;
                  return new Box(placed.box().x(), top, placed.box().width(), NodeShape.ROW);
                })
                .orElse(placed.box()));
  }

  /// What is at a place.
  ///
  /// @param fold whether it is the sign that opens and closes the box
  /// @param more whether it is the line that tells how many rows are not shown
  record Hit(GraphSpot spot, boolean fold, boolean more) {}

  Optional<Hit> at(double x, double y) {
    return graph.nodes().reversed().stream()
        .filter(placed -> holds(placed.box(), x, y))
        .findFirst()
        .map(placed -> at(placed, x, y));
  }

  private static Hit at(PlacedNode placed, double x, double y) {
    double down = y - placed.box().y() - NodeShape.HEAD;
    String id = placed.node().id();
    if (down < 0) {
      boolean fold = folds(placed) && x > placed.box().right() - FOLD && down > -NodeShape.HEAD / 2;
      return new Hit(GraphSpot.of(id), fold, false);
    }
    int row = (int) (down / NodeShape.ROW);
    return row < placed.node().rows().size()
        ? new Hit(GraphSpot.of(id, placed.node().rows().get(row).id()), false, false)
        : new Hit(GraphSpot.of(id), placed.node().left() > 0, placed.node().left() > 0);
  }

  /// Of the sign at the right of a head.
  static final double FOLD = 24;

  static boolean folds(PlacedNode placed) {
    return !placed.node().rows().isEmpty() || placed.node().left() > 0;
  }

  static boolean holds(Box box, double x, double y) {
    return x >= box.x() && x <= box.right() && y >= box.y() && y <= box.y() + box.height();
  }

  static boolean meet(Box one, Box other) {
    return one.x() <= other.right()
        && other.x() <= one.right()
        && one.y() <= other.y() + other.height()
        && other.y() <= one.y() + one.height();
  }

  private static Box around(List<Spot> bends) {
    List<Spot> spots = bends;
    if (EdgeLine.isCurve(bends)) {
      EdgeLine curve = EdgeLine.of(bends);
      spots = List.of(curve.from(), curve.first(), curve.second(), curve.to());
    }
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Spot spot : spots) {
      left = Math.min(left, spot.x());
      top = Math.min(top, spot.y());
      right = Math.max(right, spot.x());
      bottom = Math.max(bottom, spot.y());
    }
    return new Box(left, top, right - left, bottom - top);
  }
}
