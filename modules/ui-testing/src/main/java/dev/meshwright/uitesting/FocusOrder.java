package dev.meshwright.uitesting;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;

/// Finds steps of the Tab key that go against the way people read: up within a column, or to the
/// left within a row.
final class FocusOrder {

  private FocusOrder() {}

  /// One line per step; call on the JavaFX thread.
  static List<String> under(Parent root) {
    List<Node> stops = new ArrayList<>();
    collect(root, VisibleArea.of(root), stops);
    List<String> found = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      Node from = stops.get(i - 1);
      Node to = stops.get(i);
      if (goesBack(bounds(from), bounds(to))) {
        found.add("focus goes back: from " + from + " to " + to);
      }
    }
    return found;
  }

  /// In the order of the Tab key, which is that of the scene.
  private static void collect(Node node, Bounds area, List<Node> stops) {
    if (!node.isVisible()) {
      return;
    }
    Bounds seen = VisibleArea.common(area, bounds(node));
    if (node.isFocusTraversable() && !node.isDisabled() && !isEmpty(seen)) {
      stops.add(node);
    }
    // The inside of a control is its skin's affair.
    boolean inner = node instanceof Control && node.isFocusTraversable();
    if (node instanceof Parent parent && !inner) {
      Bounds inside = VisibleArea.inside(node, area);
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, inside, stops));
    }
  }

  private static boolean isEmpty(Bounds bounds) {
    return bounds.getWidth() <= 0 || bounds.getHeight() <= 0;
  }

  private static boolean goesBack(Bounds from, Bounds to) {
    boolean oneColumn = from.getMinX() < to.getMaxX() && to.getMinX() < from.getMaxX();
    boolean oneRow = from.getMinY() < to.getMaxY() && to.getMinY() < from.getMaxY();
    return (oneColumn && to.getMaxY() <= from.getMinY())
        || (oneRow && to.getMaxX() <= from.getMinX());
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
