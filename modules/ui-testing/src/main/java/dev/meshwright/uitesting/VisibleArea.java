package dev.meshwright.uitesting;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Which part of a scene can be seen through the clips of nodes.
final class VisibleArea {

  private VisibleArea() {}

  static Bounds of(Parent root) {
    return root.localToScene(root.getLayoutBounds());
  }

  /// What of an area is left for the children of a node.
  static Bounds inside(Node node, Bounds area) {
    return node.getClip() == null
        ? area
        : common(area, node.localToScene(node.getClip().getBoundsInParent()));
  }

  static Bounds common(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double right = Math.min(one.getMaxX(), other.getMaxX());
    double bottom = Math.min(one.getMaxY(), other.getMaxY());
    return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
