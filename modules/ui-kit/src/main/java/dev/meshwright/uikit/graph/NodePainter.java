package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.graph.NodeShape;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.model.graph.PlacedGraph.PlacedNode;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Draws a box: its head with kind and title, and those of its rows that are seen.
final class NodePainter {

  static final Font TITLE = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 13);
  private static final Font TEXT = Font.font(Font.getDefault().getFamily(), NodeShape.FONT);
  private static final Font SMALL = Font.font(Font.getDefault().getFamily(), NodeShape.SMALL_FONT);
  private static final Font KIND =
      Font.font(
          Font.getDefault().getFamily(),
          FontWeight.NORMAL,
          FontPosture.REGULAR,
          NodeShape.SMALL_FONT);

  private static final double CORNER = 7;
  private static final double KIND_MIDDLE = 12;
  private static final double TITLE_MIDDLE = 28;
  private static final double GAP = 14;
  private static final double PORT = 2.5;

  private final GraphicsContext gc;
  private final GraphInks inks;
  private final CutText texts;
  private final GraphIndex index;

  NodePainter(GraphicsContext gc, GraphInks inks, CutText texts, GraphIndex index) {
    this.gc = gc;
    this.inks = inks;
    this.texts = texts;
    this.index = index;
  }

  /// What is marked in a graph.
  ///
  /// @param selected what is selected
  /// @param found what matches what is looked for
  record Marks(Optional<GraphSpot> selected, Set<GraphSpot> found) {

    static Marks none() {
      return new Marks(Optional.empty(), Set.of());
    }

    boolean isSelected(String node) {
      return selected.filter(spot -> spot.node().equals(node)).isPresent();
    }
  }

  void draw(PlacedNode placed, Box seen, double scale, Marks marks) {
    frame(placed, scale, marks);
    if (scale >= Detail.ROWS) {
      head(placed, marks);
      rows(placed, seen, marks);
    } else {
      Detail.overview(gc, inks, texts, placed, scale, marks);
    }
  }

  /// The shape of a box, which is all that is seen from far away.
  private void frame(PlacedNode placed, double scale, Marks marks) {
    Box box = placed.box();
    GraphNode node = placed.node();
    double corner = 2 * CORNER;
    if (scale >= Detail.ROWS) {
      gc.setFill(inks.get(GraphInk.SHADOW));
      gc.fillRoundRect(box.x() - 1, box.y() + 2, box.width() + 2, box.height() + 1, corner, corner);
    }
    gc.setFill(inks.get(GraphInk.BOX));
    gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), corner, corner);
    gc.setFill(
        marks.found().contains(GraphSpot.of(node.id()))
            ? inks.get(GraphInk.MATCH)
            : inks.get(GraphInk.HEAD));
    head(box);
    boolean selected = marks.isSelected(node.id());
    gc.setStroke(border(node, selected));
    double width = selected ? 2.5 : node.change() == ChangeSign.SAME ? 1 : 2;
    gc.setLineWidth(Math.max(width, 0.7 / scale));
    boolean dashed = node.look() != GraphNode.Look.WHOLE || node.change() == ChangeSign.REMOVED;
    if (dashed) {
      gc.setLineDashes(6, 4);
    }
    gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), corner, corner);
    if (dashed) {
      gc.setLineDashes();
    }
  }

  private Color border(GraphNode node, boolean selected) {
    if (selected) {
      return inks.get(GraphInk.ACCENT);
    }
    return node.look() == GraphNode.Look.MISSING
        ? inks.get(GraphInk.REMOVED)
        : inks.of(node.change(), GraphInk.BORDER);
  }

  private void head(Box box) {
    double height = Math.min(NodeShape.HEAD, box.height());
    gc.fillRoundRect(box.x(), box.y(), box.width(), height, 2 * CORNER, 2 * CORNER);
    if (box.height() > NodeShape.HEAD) {
      gc.fillRect(box.x(), box.y() + CORNER, box.width(), height - CORNER);
    }
  }

  private void head(PlacedNode placed, Marks marks) {
    GraphNode node = placed.node();
    Box box = placed.box();
    double left = box.x() + NodeShape.PADDING;
    double right = box.right() - NodeShape.PADDING;
    gc.setTextBaseline(VPos.CENTER);
    gc.setFill(soft(marks.found().contains(GraphSpot.of(node.id())), ChangeSign.SAME));
    String kind = NodeShape.shown(node.kind());
    left(kind, KIND, left, box.y() + KIND_MIDDLE, right - left);
    double room = right - left - texts.width(kind, KIND) - GAP;
    right(NodeShape.shown(node.place()), SMALL, right, box.y() + KIND_MIDDLE, room);
    double middle = box.y() + TITLE_MIDDLE;
    double fold = GraphIndex.folds(placed) ? GraphIndex.FOLD - NodeShape.PADDING : 0;
    double start = left + sign(node.change(), TITLE, left, middle);
    boolean found = marks.found().contains(GraphSpot.of(node.id()));
    gc.setFill(found ? inks.get(GraphInk.TEXT) : inks.of(node.change(), GraphInk.TEXT));
    double wide = left(NodeShape.shown(node.title()), TITLE, start, middle, right - fold - start);
    if (node.change() == ChangeSign.REMOVED) {
      struck(start, middle, wide);
    }
    if (fold > 0) {
      fold(right - 4, middle, !node.rows().isEmpty(), marks.isSelected(node.id()));
    }
    if (box.height() > NodeShape.HEAD) {
      gc.setStroke(inks.get(GraphInk.FRAME));
      gc.setLineWidth(1);
      gc.strokeLine(
          box.x() + 1, box.y() + NodeShape.HEAD, box.right() - 1, box.y() + NodeShape.HEAD);
    }
  }

  /// The sign that says whether the rows are shown.
  private void fold(double x, double y, boolean open, boolean selected) {
    gc.setFill(inks.get(selected ? GraphInk.ACCENT : GraphInk.SOFT));
    if (open) {
      gc.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y - 2, y - 2, y + 3}, 3);
    } else {
      gc.fillPolygon(new double[] {x - 2, x - 2, x + 3}, new double[] {y - 4, y + 4, y}, 3);
    }
  }

  private void rows(PlacedNode placed, Box seen, Marks marks) {
    Box box = placed.box();
    double top = box.y() + NodeShape.HEAD;
    int count = placed.node().rows().size();
    int first = Math.clamp((long) Math.floor((seen.y() - top) / NodeShape.ROW), 0, count);
    int last =
        Math.clamp((long) Math.ceil((seen.y() + seen.height() - top) / NodeShape.ROW), 0, count);
    for (int i = first; i < last; i++) {
      row(placed, placed.node().rows().get(i), top + i * NodeShape.ROW, marks);
    }
    if (placed.node().left() > 0) {
      gc.setFill(inks.get(GraphInk.SOFT));
      left(
          "\u2026 " + placed.node().left() + " more",
          SMALL,
          box.x() + NodeShape.PADDING + NodeShape.SIGN,
          top + count * NodeShape.ROW + NodeShape.ROW / 2,
          box.width());
    }
    ports(placed, seen);
  }

  private void row(PlacedNode placed, NodeRow row, double top, Marks marks) {
    Box box = placed.box();
    GraphSpot spot = GraphSpot.of(placed.node().id(), row.id());
    boolean selected = marks.selected().filter(spot::equals).isPresent();
    boolean found = !selected && marks.found().contains(spot);
    if (selected || found) {
      gc.setFill(inks.get(selected ? GraphInk.CHOSEN : GraphInk.MATCH));
      gc.fillRoundRect(box.x() + 3, top + 1, box.width() - 6, NodeShape.ROW - 2, 6, 6);
    }
    double middle = top + NodeShape.ROW / 2;
    double left = box.x() + NodeShape.PADDING;
    double right = box.right() - NodeShape.PADDING;
    sign(row.change(), TITLE, left, middle);
    double start = left + NodeShape.SIGN + row.depth() * NodeShape.INDENT;
    double room = Math.max(GAP, right - start);
    String name = NodeShape.shown(row.name());
    String detail = NodeShape.shown(row.detail());
    double wide = texts.width(name, TEXT);
    double detailWide = detail.isEmpty() ? 0 : texts.width(detail, TEXT) + GAP;
    // Where both do not fit, the type gives way first, but not all of it.
    double forDetail = Math.max(Math.min(detailWide, room / 3), Math.min(detailWide, room - wide));
    gc.setFill(found ? inks.get(GraphInk.TEXT) : inks.of(row.change(), GraphInk.TEXT));
    double drawn = left(name, TEXT, start, middle, room - forDetail);
    if (row.change() == ChangeSign.REMOVED) {
      struck(start, middle, drawn);
    }
    if (!detail.isEmpty()) {
      gc.setFill(soft(found, row.change()));
      right(detail, TEXT, right, middle, forDetail - GAP);
    }
  }

  /// What is found lies on a color on which only the color of texts can be read.
  private Color soft(boolean found, ChangeSign change) {
    return found ? inks.get(GraphInk.TEXT) : inks.of(change, GraphInk.SOFT);
  }

  /// Where lines begin.
  private void ports(PlacedNode placed, Box seen) {
    for (GraphIndex.Line line : index.out(placed.node().id())) {
      var start = line.placed().bends().getFirst();
      if (start.y() >= seen.y() && start.y() <= seen.y() + seen.height()) {
        gc.setFill(inks.of(line.placed().edge().change(), GraphInk.LINE));
        gc.fillOval(start.x() - PORT, start.y() - PORT, 2 * PORT, 2 * PORT);
      }
    }
  }

  /// @return the room that it takes
  private double sign(ChangeSign change, Font font, double left, double middle) {
    if (change == ChangeSign.SAME) {
      return 0;
    }
    gc.setFill(inks.of(change, GraphInk.TEXT));
    left(change.sign(), font, left, middle, NodeShape.SIGN);
    return NodeShape.SIGN;
  }

  private void struck(double left, double middle, double width) {
    gc.setStroke(inks.get(GraphInk.REMOVED));
    gc.setLineWidth(1);
    gc.strokeLine(left, middle, left + width, middle);
  }

  private double left(String text, Font font, double x, double middle, double room) {
    String shown = texts.within(text, font, room);
    gc.setFont(font);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.fillText(shown, x, middle);
    return texts.width(shown, font);
  }

  private void right(String text, Font font, double x, double middle, double room) {
    gc.setFont(font);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText(texts.within(text, font, room), x, middle);
    gc.setTextAlign(TextAlignment.LEFT);
  }
}
