package dev.meshwright.app.status;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Parts side by side, at the right; where there is no room for all, the last ones are left out,
/// whole.
final class FittingRow extends Pane {

  /// Half a pixel is no lack of room.
  private static final double ROUNDING = 0.5;

  private final ObservableList<Node> parts = getChildren();

  FittingRow(List<? extends Node> parts) {
    this.parts.setAll(parts);
    setMinWidth(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets insets = getInsets();
    return insets.getLeft()
        + insets.getRight()
        + parts.stream().filter(Node::isManaged).mapToDouble(this::width).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    return insets.getTop()
        + insets.getBottom()
        + parts.stream()
            .filter(Node::isManaged)
            .mapToDouble(part -> part.prefHeight(-1))
            .max()
            .orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double height = getHeight() - insets.getTop() - insets.getBottom();
    double room = getWidth() - insets.getLeft() - insets.getRight();
    List<Node> fitting = new ArrayList<>();
    double width = 0;
    for (Node part : parts) {
      double next = width + width(part);
      boolean fits = part.isManaged() && next <= room + ROUNDING;
      room = fits || !part.isManaged() ? room : 0;
      part.setVisible(fits);
      if (fits) {
        fitting.add(part);
        width = next;
      }
    }
    double x = getWidth() - insets.getRight() - width;
    for (Node part : fitting) {
      double own = part.prefHeight(width(part));
      part.resizeRelocate(
          snapPositionX(x), snapPositionY(insets.getTop() + (height - own) / 2), width(part), own);
      x += width(part);
    }
  }

  private double width(Node part) {
    return snapSizeX(part.prefWidth(-1));
  }
}
