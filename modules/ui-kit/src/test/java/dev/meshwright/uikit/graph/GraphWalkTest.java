package dev.meshwright.uikit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.uikit.graph.GraphWalk.Way;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphWalkTest {

  private final GraphIndex index = new GraphIndex(TestGraphs.orders());
  private final GraphWalk walk = new GraphWalk(index);

  @Test
  void up_and_down_go_awalkerthe_rows_and_on_to_the_next_box() {
    GraphSpot at = GraphSpot.of("order");
    for (String row : List.of("id", "customer", "lines", "coupon", "total")) {
      at = walk.from(at, Way.DOWN);
      assertEquals(GraphSpot.of("order", row), at);
    }
    assertEquals(GraphSpot.of("gone"), walk.from(at, Way.DOWN));
    assertEquals(GraphSpot.of("order"), walk.from(GraphSpot.of("gone"), Way.UP));
    assertEquals(GraphSpot.of("order"), walk.from(GraphSpot.of("order", "id"), Way.UP));
  }

  @Test
  void right_follows_a_line_and_left_comes_back() {
    GraphSpot lines = GraphSpot.of("order", "lines");
    GraphSpot line = walk.from(lines, Way.RIGHT);
    assertEquals(GraphSpot.of("line"), line);
    assertEquals(lines, walk.from(line, Way.LEFT));
    // Without a way to go back, to who refers to it.
    assertEquals(lines, walk.from(line, Way.LEFT));
    // A row without a line leads to what stands there.
    assertEquals(GraphSpot.of("customer"), walk.from(GraphSpot.of("order", "id"), Way.RIGHT));
  }

  @Test
  void a_circle_is_walked_round() {
    GraphSpot at = GraphSpot.of("line", "order");
    assertEquals(GraphSpot.of("order"), walk.from(at, Way.RIGHT));
    assertEquals(at, walk.from(GraphSpot.of("order"), Way.LEFT));
  }

  @Test
  void boxes_are_gone_through_around_the_ends() {
    GraphSpot first = walk.step(Optional.empty(), 1).orElseThrow();
    assertEquals(GraphSpot.of("order"), first);
    GraphSpot at = first;
    for (int i = 0; i < 4; i++) {
      at = walk.step(Optional.of(at), 1).orElseThrow();
    }
    assertEquals(first, at);
    assertEquals(
        Optional.empty(),
        new GraphWalk(new GraphIndex(PlacedGraph.empty())).step(Optional.empty(), 1));
  }

  @Test
  void first_and_last_of_a_box() {
    assertEquals(GraphSpot.of("order", "total"), walk.end(GraphSpot.of("order", "id"), true));
    assertEquals(GraphSpot.of("order"), walk.end(GraphSpot.of("order", "total"), false));
    assertEquals(GraphSpot.of("gone"), walk.end(GraphSpot.of("gone"), true));
  }

  @Test
  void every_box_is_reached_by_steps_and_no_walk_leaves_the_graph() {
    GraphIndex many = new GraphIndex(TestGraphs.many(50));
    GraphWalk walker = new GraphWalk(many);
    GraphSpot at = GraphSpot.of("n0");
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      at = walker.from(at, Way.values()[random.nextInt(4)]);
      assertTrue(many.has(at), at::toString);
    }
  }

  @Test
  void a_place_is_a_row_a_head_or_a_sign() {
    var order = index.node("order").orElseThrow().box();
    assertEquals(
        new GraphIndex.Hit(GraphSpot.of("order"), false, false),
        index.at(order.x() + 5, order.y() + 5).orElseThrow());
    assertEquals(
        new GraphIndex.Hit(GraphSpot.of("order"), true, false),
        index.at(order.right() - 8, order.y() + 28).orElseThrow());
    assertEquals(
        GraphSpot.of("order", "lines"),
        index.at(order.x() + 50, order.y() + 40 + 2 * 20 + 10).orElseThrow().spot());
    var line = index.node("line").orElseThrow().box();
    assertTrue(index.at(line.x() + 50, line.y() + 40 + 20 + 10).orElseThrow().more());
    assertEquals(Optional.empty(), index.at(5, 5));
  }

  @Test
  void names_and_types_are_found_whatever_their_case() {
    GraphFind found = GraphFind.of(index, " ORDER ");
    assertEquals(
        List.of(
            GraphSpot.of("order"),
            GraphSpot.of("line"),
            GraphSpot.of("order", "lines"),
            GraphSpot.of("line", "order")),
        found.spots());
    assertEquals(Optional.of(GraphSpot.of("order")), found.stepped(1).spot());
    assertEquals(Optional.of(GraphSpot.of("line", "order")), found.stepped(-1).spot());
    assertEquals(GraphFind.nothing(), GraphFind.of(index, "  "));
    assertEquals(Optional.empty(), GraphFind.of(index, "zzz").stepped(1).spot());
  }
}
