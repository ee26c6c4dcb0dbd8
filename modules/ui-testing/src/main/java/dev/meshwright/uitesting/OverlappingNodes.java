package dev.meshwright.uitesting;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Finds words and fields that lie over one another in what is seen of a window.
final class OverlappingNodes {

  /// The share of the smaller one that may be covered: the edges of letters, and of their padding.
  private static final double SLIGHT = 0.15;

  private record Seen(Node node, Bounds bounds) {

    double covers(Seen other) {
      double width =
          Math.min(bounds.getMaxX(), other.bounds.getMaxX())
              - Math.max(bounds.getMinX(), other.bounds.getMinX());
      double height =
          Math.min(bounds.getMaxY(), other.bounds.getMaxY())
              - Math.max(bounds.getMinY(), other.bounds.getMinY());
      return Math.max(0, width) * Math.max(0, height) / Math.min(area(), other.area());
    }

    private double area() {
      return Math.max(1, bounds.getWidth() * bounds.getHeight());
    }
  }

  private final List<Seen> words = new ArrayList<>();

  private OverlappingNodes() {}

  /// One line per pair; call on the JavaFX thread after layout.
  static List<String> under(Parent root) {
    OverlappingNodes nodes = new OverlappingNodes();
    nodes.visit(root, VisibleArea.of(root));
    List<String> found = new ArrayList<>();
    for (int i = 0; i < nodes.words.size(); i++) {
      for (int j = i + 1; j < nodes.words.size(); j++) {
        Seen one = nodes.words.get(i);
        Seen other = nodes.words.get(j);
        if (one.covers(other) > SLIGHT) {
          found.add("overlap: " + one.node() + " and " + other.node());
        }
      }
    }
    return found;
  }

  /// @param window the part of the scene in which the node can be seen
  private void visit(Node node, Bounds window) {
    // What has no size keeps its children where they were when it had one.
    boolean gone =
        node instanceof Region region && (region.getWidth() < 1 || region.getHeight() < 1);
    if (!node.isVisible() || node.getOpacity() == 0 || gone) {
      return;
    }
    Bounds inside = VisibleArea.inside(node, window);
    if (hasWords(node)) {
      Bounds seen = VisibleArea.common(inside, words(node));
      if (seen.getWidth() > 1 && seen.getHeight() > 1) {
        words.add(new Seen(node, seen));
      }
    } else if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        visit(child, inside);
      }
    }
  }

  private static boolean hasWords(Node node) {
    return node instanceof TextInputControl
        || (node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isEmpty());
  }

  /// The letters of a label, not the room around them.
  private static Bounds words(Node node) {
    if (node instanceof Labeled labeled) {
      for (Node child : labeled.getChildrenUnmodifiable()) {
        if (child instanceof Text text && !text.getText().isEmpty()) {
          return text.localToScene(text.getLayoutBounds());
        }
      }
    }
    return node.localToScene(node.getLayoutBounds());
  }
}
