package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeShape;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.model.graph.PlacedGraph.PlacedNode;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// How much of a box is worth drawing at a scale. From far away its rows are lines and its title
/// grows, as that alone can be read.
final class Detail {

  /// From here on rows can be read.
  static final double ROWS = 0.5;

  /// From here on titles can be read, and lines have tips.
  static final double TITLES = 0.16;

  private static final double TITLE_PIXELS = 11;
  private static final double LEAST_PIXELS = 8;
  private static final double BAR = 5;

  private Detail() {}

  static void overview(
      GraphicsContext gc,
      GraphInks inks,
      CutText texts,
      PlacedNode placed,
      double scale,
      NodePainter.Marks marks) {
    GraphNode node = placed.node();
    Box box = placed.box();
    if (scale >= TITLES) {
      bars(gc, inks, placed, marks);
    }
    double size = Math.min(TITLE_PIXELS / scale, NodeShape.HEAD * 0.8);
    if (size * scale < LEAST_PIXELS) {
      return;
    }
    Font font = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, Math.rint(size));
    String title = node.change().sign() + " " + NodeShape.shown(node.title());
    gc.setFont(font);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.CENTER);
    gc.setFill(inks.of(node.change(), GraphInk.TEXT));
    gc.fillText(
        texts.within(title.strip(), font, box.width() - NodeShape.PADDING),
        box.x() + NodeShape.PADDING / 2,
        box.y() + NodeShape.HEAD / 2);
  }

  /// Rows as lines of their length.
  private static void bars(
      GraphicsContext gc, GraphInks inks, PlacedNode placed, NodePainter.Marks marks) {
    Box box = placed.box();
    double top = box.y() + NodeShape.HEAD + (NodeShape.ROW - BAR) / 2;
    for (int i = 0; i < placed.node().rows().size(); i++) {
      var row = placed.node().rows().get(i);
      double width =
          Math.min(
              box.width() - 2 * NodeShape.PADDING,
              NodeShape.FONT / 2 * (NodeShape.shown(row.name()).length() + 2));
      boolean found = marks.found().contains(GraphSpot.of(placed.node().id(), row.id()));
      gc.setFill(found ? inks.get(GraphInk.ACCENT) : inks.of(row.change(), GraphInk.BORDER));
      gc.fillRect(box.x() + NodeShape.PADDING, top + i * NodeShape.ROW, width, BAR);
    }
  }
}
