package dev.meshwright.graph;

import java.util.List;
import org.eclipse.elk.graph.ElkNode;

/// Puts boxes beside one another, in their order, in lines of about the same width.
final class Shelves {

  private final double gap;
  private final double aspect;

  Shelves(double gap, double aspect) {
    this.gap = gap;
    this.aspect = aspect;
  }

  /// Places what is in a box, and makes it as large as that needs.
  void fill(ElkNode box, double left, double top) {
    List<ElkNode> inside = box.getChildren();
    double area =
        inside.stream()
            .mapToDouble(node -> (node.getWidth() + gap) * (node.getHeight() + gap))
            .sum();
    double widest = inside.stream().mapToDouble(ElkNode::getWidth).max().orElse(0);
    double line = Math.max(widest, Math.sqrt(area * aspect));
    double x = 0;
    double y = 0;
    double height = 0;
    double width = 0;
    for (ElkNode node : inside) {
      if (x > 0 && x + node.getWidth() > line) {
        x = 0;
        y += height + gap;
        height = 0;
      }
      node.setLocation(left + x, top + y);
      x += node.getWidth() + gap;
      height = Math.max(height, node.getHeight());
      width = Math.max(width, x - gap);
    }
    box.setDimensions(width + 2 * left, y + height + top + left);
  }
}
