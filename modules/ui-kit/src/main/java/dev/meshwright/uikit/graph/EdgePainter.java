package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.EdgeLine;
import dev.meshwright.model.graph.PlacedGraph.PlacedEdge;
import dev.meshwright.model.graph.PlacedGraph.Spot;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws lines with their tips and signs.
final class EdgePainter {

  private static final double TIP = 8;
  private static final double TIP_HALF = 3.5;
  private static final double CORNER = 6;
  private static final double SIGN_ASIDE = 4;

  private final GraphicsContext gc;
  private final GraphInks inks;

  EdgePainter(GraphicsContext gc, GraphInks inks) {
    this.gc = gc;
    this.inks = inks;
  }

  /// @param chosen whether it belongs to what is selected
  /// @param detail whether there is room for the tip and the sign
  void draw(PlacedEdge placed, boolean chosen, boolean detail, double scale) {
    ChangeSign change = placed.edge().change();
    Color color = inks.of(change, chosen ? GraphInk.ACCENT : GraphInk.LINE);
    gc.setStroke(color);
    double width = chosen ? 2.4 : change == ChangeSign.SAME ? 1.2 : 2;
    gc.setLineWidth(Math.max(width, 0.8 / scale));
    if (change == ChangeSign.REMOVED) {
      gc.setLineDashes(6, 4);
    }
    List<Spot> bends = placed.bends();
    gc.beginPath();
    if (EdgeLine.isCurve(bends)) {
      EdgeLine line = EdgeLine.of(bends);
      gc.moveTo(line.from().x(), line.from().y());
      gc.bezierCurveTo(
          line.first().x(),
          line.first().y(),
          line.second().x(),
          line.second().y(),
          line.to().x() - TIP / 2,
          line.to().y());
    } else {
      bent(bends);
    }
    gc.stroke();
    if (change == ChangeSign.REMOVED) {
      gc.setLineDashes();
    }
    if (detail) {
      ends(bends, change, color);
    }
  }

  private void bent(List<Spot> bends) {
    Spot first = bends.getFirst();
    gc.moveTo(first.x(), first.y());
    for (int i = 1; i < bends.size() - 1; i++) {
      Spot corner = bends.get(i);
      Spot next = bends.get(i + 1);
      double room = Math.min(length(bends.get(i - 1), corner), length(corner, next)) / 2;
      gc.arcTo(corner.x(), corner.y(), next.x(), next.y(), Math.min(CORNER, room));
    }
    gc.lineTo(bends.getLast().x(), bends.getLast().y());
  }

  private static double length(Spot from, Spot to) {
    return Math.hypot(to.x() - from.x(), to.y() - from.y());
  }

  private void ends(List<Spot> bends, ChangeSign change, Color color) {
    Spot end = bends.getLast();
    Spot before = bends.get(bends.size() - 2);
    double along = EdgeLine.isCurve(bends) || end.x() >= before.x() ? -TIP : TIP;
    gc.setFill(color);
    gc.fillPolygon(
        new double[] {end.x(), end.x() + along, end.x() + along},
        new double[] {end.y(), end.y() - TIP_HALF, end.y() + TIP_HALF},
        3);
    if (change != ChangeSign.SAME) {
      Spot start = bends.getFirst();
      gc.setFont(NodePainter.TITLE);
      gc.fillText(change.sign(), start.x() + SIGN_ASIDE, start.y() - SIGN_ASIDE);
    }
  }
}
