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
    List<Stop> stops = new ArrayList<>();
    collect(root, VisibleArea.of(root), stops);
    List<String> found = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      Stop from = stops.get(i - 1);
      Stop to = stops.get(i);
      if (goesBack(from.seen, to.seen)) {
        found.add("focus goes back: from " + from.node + " to " + to.node);
      }
    }
    return found;
  }

  /// @param seen what is seen of it: the rest may lie under another pane
  private record Stop(Node node, Bounds seen) {}

  /// In the order of the Tab key, which is that of the scene.
  private static void collect(Node node, Bounds area, List<Stop> stops) {
    if (!node.isVisible()) {
      return;
    }
    Bounds seen = VisibleArea.common(area, bounds(node));
    if (node.isFocusTraversable() && !node.isDisabled() && !isEmpty(seen)) {
      stops.add(new Stop(node, seen));
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
