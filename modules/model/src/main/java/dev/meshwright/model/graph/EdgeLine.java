package dev.meshwright.model.graph;

import dev.meshwright.model.graph.PlacedGraph.Spot;
import java.util.List;

/// The curve of an edge that goes across what is between its ends.
///
/// @param first the point that it leaves towards
/// @param second the point that it arrives from
public record EdgeLine(Spot from, Spot first, Spot second, Spot to) {

  private static final double LEAST = 60;
  private static final double MOST = 400;

  /// Whether an edge is drawn as a curve: it has no bends, and its ends are not side by side.
  public static boolean isCurve(List<Spot> bends) {
    return bends.size() == 2 && bends.getFirst().y() != bends.getLast().y();
  }

  public static EdgeLine of(List<Spot> bends) {
    Spot from = bends.getFirst();
    Spot to = bends.getLast();
    double reach = Math.clamp(Math.abs(to.x() - from.x()) / 2, LEAST, MOST);
    return new EdgeLine(
        from, new Spot(from.x() + reach, from.y()), new Spot(to.x() - reach, to.y()), to);
  }
}
