package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.model.graph.PlacedGraph.PlacedNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Walks a graph by keys: up and down along the rows and on to the next box, right along a line to
/// where it leads, left back to where it came from.
final class GraphWalk {

  private static final double ASIDE = 2;

  private final GraphIndex index;

  /// From where a box was last reached along a line.
  private final Map<String, GraphSpot> came = new HashMap<>();

  GraphWalk(GraphIndex index) {
    this.index = index;
  }

  enum Way {
    UP,
    DOWN,
    LEFT,
    RIGHT
  }

  /// @return where the walk goes on; where it does not, the same place
  GraphSpot from(GraphSpot spot, Way way) {
    return index
        .node(spot.node())
        .map(placed ->
            switch (way) {
              case UP -> along(placed, spot, -1);
              case DOWN -> along(placed, spot, 1);
              case RIGHT -> out(placed, spot);
              case LEFT -> back(placed, spot);
            })
        .orElse(spot);
  }

  /// The first or last row of the same box; without rows, the box.
  GraphSpot end(GraphSpot spot, boolean last) {
    List<NodeRow> rows =
        index.node(spot.node()).map(found -> found.node().rows()).orElse(List.of());
    return last && !rows.isEmpty()
        ? GraphSpot.of(spot.node(), rows.getLast().id())
        : GraphSpot.of(spot.node());
  }

  /// The next (1) or previous (-1) box in reading order, around the ends.
  Optional<GraphSpot> step(Optional<GraphSpot> from, int by) {
    List<PlacedNode> all = index.ordered();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int now =
        from.flatMap(spot -> index.node(spot.node())).map(all::indexOf).orElse(by > 0 ? -1 : 0);
    return Optional.of(GraphSpot.of(all.get(Math.floorMod(now + by, all.size())).node().id()));
  }

  private GraphSpot along(PlacedNode placed, GraphSpot spot, int by) {
    List<NodeRow> rows = placed.node().rows();
    int row = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (spot.row().filter(rows.get(i).id()::equals).isPresent()) {
        row = i;
      }
    }
    int next = row + by;
    if (next == -1) {
      return GraphSpot.of(spot.node());
    }
    if (next >= 0 && next < rows.size()) {
      return GraphSpot.of(spot.node(), rows.get(next).id());
    }
    return near(placed.box(), by < 0 ? Way.UP : Way.DOWN).orElse(spot);
  }

  private GraphSpot out(PlacedNode placed, GraphSpot spot) {
    return index.out(spot.node()).stream()
        .map(line -> line.placed().edge())
        .filter(edge -> spot.row().isEmpty() || edge.fromRow().equals(spot.row()))
        .findFirst()
        .map(edge -> {
          came.put(edge.to(), spot);
          return new GraphSpot(edge.to(), edge.toRow());
        })
        .or(() -> near(placed.box(), Way.RIGHT))
        .orElse(spot);
  }

  private GraphSpot back(PlacedNode placed, GraphSpot spot) {
    return Optional.ofNullable(came.remove(spot.node()))
        .filter(index::has)
        .or(() ->
            index.in(spot.node()).stream()
                .map(line -> line.placed().edge())
                .filter(edge -> !edge.from().equals(spot.node()))
                .findFirst()
                .map(edge -> new GraphSpot(edge.from(), edge.fromRow())))
        .or(() -> near(placed.box(), Way.LEFT))
        .orElse(spot);
  }

  private Optional<GraphSpot> near(Box from, Way way) {
    return index.ordered().stream()
        .filter(placed -> ahead(from, placed.box(), way) > 0)
        .min(
            Comparator.comparingDouble(
                placed -> ahead(from, placed.box(), way) + ASIDE * aside(from, placed.box(), way)))
        .map(placed -> GraphSpot.of(placed.node().id()));
  }

  private static double ahead(Box from, Box to, Way way) {
    return switch (way) {
      case UP -> from.y() - to.y();
      case DOWN -> to.y() - from.y();
      case LEFT -> from.x() - to.x();
      case RIGHT -> to.x() - from.x();
    };
  }

  /// How far beside the way a box is: not at all where the two overlap.
  private static double aside(Box from, Box to, Way way) {
    boolean across = way == Way.UP || way == Way.DOWN;
    double start = across ? from.x() : from.y();
    double length = across ? from.width() : from.height();
    double otherStart = across ? to.x() : to.y();
    double otherLength = across ? to.width() : to.height();
    return Math.max(0, Math.max(otherStart - (start + length), start - (otherStart + otherLength)));
  }
}
