package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.NodeShape;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.model.graph.PlacedGraph.PlacedGroup;
import dev.meshwright.model.graph.PlacedGraph.PlacedNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;

/// Draws the part of a graph that is seen, and nothing else.
final class GraphPainter {

  private static final double CORNER = 14;
  private static final double TITLE_SIZE = 13;
  private static final double TITLE_PIXELS = 12;
  private static final double TITLE_MIDDLE = 15;
  private static final double FAR = 0.1;
  private static final double FAINT = 0.45;

  private final GraphInks inks;
  private final CutText texts;

  GraphPainter(GraphInks inks, CutText texts) {
    this.inks = inks;
    this.texts = texts;
  }

  void draw(
      GraphicsContext gc,
      GraphIndex index,
      Viewport view,
      double width,
      double height,
      NodePainter.Marks marks) {
    gc.save();
    gc.setTransform(new Affine());
    gc.setFill(inks.get(GraphInk.GROUND));
    gc.fillRect(0, 0, width, height);
    gc.translate(-view.x() * view.scale(), -view.y() * view.scale());
    gc.scale(view.scale(), view.scale());
    Box seen = view.seen(width, height);
    for (PlacedGroup group : index.graph().groups()) {
      if (GraphIndex.meet(group.box(), seen)) {
        frame(gc, group, view.scale());
      }
    }
    lines(gc, index, view.scale(), seen, marks);
    NodePainter nodes = new NodePainter(gc, inks, texts, index);
    for (PlacedNode placed : index.seen(seen)) {
      nodes.draw(placed, seen, view.scale(), marks);
    }
    if (view.scale() < Detail.ROWS) {
      index.graph().groups().stream()
          .filter(group -> GraphIndex.meet(group.box(), seen))
          .forEach(group -> title(gc, group, view.scale()));
    }
    gc.restore();
  }

  private void frame(GraphicsContext gc, PlacedGroup group, double scale) {
    Box box = group.box();
    gc.setFill(inks.get(GraphInk.FRAME));
    gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), CORNER, CORNER);
    gc.setStroke(inks.get(GraphInk.BORDER));
    gc.setLineWidth(Math.max(1, 0.6 / scale));
    gc.setLineDashes(2, 4);
    gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), CORNER, CORNER);
    gc.setLineDashes();
    if (scale >= Detail.ROWS) {
      title(gc, group, scale);
    }
  }

  /// From far away a title is as large as it must be to be read, and ends with its frame.
  private void title(GraphicsContext gc, PlacedGroup group, double scale) {
    double size = Math.max(TITLE_SIZE, TITLE_PIXELS / scale);
    Box box = group.box();
    double room = box.width() - 2 * NodeShape.PADDING;
    if (size > box.height() / 2 || room < 3 * size) {
      return;
    }
    Font font = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, Math.rint(size));
    String shown = texts.within(NodeShape.shown(group.group().title()), font, room);
    gc.setFont(font);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.CENTER);
    double middle = box.y() + Math.max(TITLE_MIDDLE, size * 0.7);
    if (scale < Detail.ROWS) {
      gc.setFill(inks.get(GraphInk.FRAME));
      gc.fillRect(
          box.x() + NodeShape.PADDING / 2,
          middle - size * 0.65,
          texts.width(shown, font) + NodeShape.PADDING,
          size * 1.3);
    }
    gc.setFill(inks.get(GraphInk.SOFT));
    gc.fillText(shown, box.x() + NodeShape.PADDING, middle);
  }

  private void lines(
      GraphicsContext gc, GraphIndex index, double scale, Box seen, NodePainter.Marks marks) {
    EdgePainter painter = new EdgePainter(gc, inks);
    boolean detail = scale >= Detail.TITLES;
    List<GraphIndex.Line> chosen = marks.selected().map(index::linesOf).orElse(List.of());
    Set<GraphIndex.Line> above = new HashSet<>(chosen);
    // So many that they would hide the boxes.
    gc.setGlobalAlpha(scale < FAR ? FAINT : 1);
    for (GraphIndex.Line line : index.lines()) {
      if (!above.contains(line) && GraphIndex.meet(line.box(), seen)) {
        painter.draw(line.placed(), false, detail, scale);
      }
    }
    gc.setGlobalAlpha(1);
    for (GraphIndex.Line line : chosen) {
      painter.draw(line.placed(), true, detail, scale);
    }
  }
}
