package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.PlacedGraph.Box;
import java.util.Comparator;
import java.util.Optional;

/// The box that somebody looks at.
final class Anchor {

  private Anchor() {}

  /// The one nearest to the middle of what is seen.
  static Optional<GraphSpot> middle(GraphIndex index, Viewport view, double width, double height) {
    double x = view.graphX(width / 2);
    double y = view.graphY(height / 2);
    return index.ordered().stream()
        .min(Comparator.comparingDouble(placed -> away(placed.box(), x, y)))
        .map(placed -> GraphSpot.of(placed.node().id()));
  }

  private static double away(Box box, double x, double y) {
    double aside = Math.max(0, Math.max(box.x() - x, x - box.right()));
    double above = Math.max(0, Math.max(box.y() - y, y - box.y() - box.height()));
    return Math.hypot(aside, above);
  }
}
