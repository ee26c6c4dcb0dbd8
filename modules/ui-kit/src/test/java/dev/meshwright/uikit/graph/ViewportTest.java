package dev.meshwright.uikit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.graph.PlacedGraph.Box;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {

  private static final double CLOSE = 1e-6;

  @Test
  void what_is_under_the_pointer_stays_there_when_it_is_zoomed() {
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      Viewport view = new Viewport(0.05 + random.nextDouble(), random.nextInt(900), -40);
      double x = random.nextInt(1400);
      double y = random.nextInt(900);
      Viewport zoomed = view.scaled(view.scale() * (0.5 + random.nextDouble()), x, y);
      assertEquals(view.graphX(x), zoomed.graphX(x), CLOSE);
      assertEquals(view.graphY(y), zoomed.graphY(y), CLOSE);
      assertEquals(x, zoomed.pixelX(zoomed.graphX(x)), CLOSE);
    }
  }

  @Test
  void the_scale_has_bounds() {
    Viewport view = new Viewport(1, 0, 0);
    assertEquals(8, view.scaled(1e9, 0, 0).scale());
    assertEquals(0.02, view.scaled(0, 0, 0).scale());
  }

  @Test
  void all_of_a_graph_fits_in_the_middle() {
    Viewport fitted = Viewport.fitting(new Box(0, 0, 3_000, 1_000), 800, 600, 1.3);
    Box seen = fitted.seen(800, 600);
    assertTrue(seen.x() < 0 && seen.right() > 3_000, seen::toString);
    assertEquals(500, seen.y() + seen.height() / 2, CLOSE);
    assertEquals(1.3, Viewport.fitting(new Box(0, 0, 10, 10), 800, 600, 1.3).scale(), CLOSE);
  }

  @Test
  void it_moves_no_further_than_it_must_to_show_a_part() {
    Viewport view = new Viewport(1, 0, 0);
    assertEquals(view, view.showing(new Box(10, 10, 100, 100), 800, 600));
    Viewport right = view.showing(new Box(900, 10, 100, 100), 800, 600);
    assertEquals(0, right.y());
    assertEquals(1_000 + 24 - 800, right.x());
    // Of what is too large, where it begins.
    assertEquals(5_000 - 24, view.showing(new Box(5_000, 0, 4_000, 10), 800, 600).x());
  }

  @Test
  void the_graph_is_never_lost() {
    Box all = new Box(0, 0, 500, 400);
    for (double far : new double[] {-1e9, 1e9}) {
      Box seen = new Viewport(2, far, far).within(all, 800, 600).seen(800, 600);
      assertTrue(GraphIndex.meet(seen, all), seen::toString);
    }
  }
}
