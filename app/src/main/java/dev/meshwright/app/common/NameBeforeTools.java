package dev.meshwright.app.common;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A name, and at the other end of the line what can be done with it: below it where both have no
/// room beside one another, so that the name is read.
final class NameBeforeTools extends Pane {

  /// A name may lose its beginning, but must keep this share of it.
  private static final double SHARE = 0.6;

  private final Region name;
  private final Region tools;

  NameBeforeTools(Region name, Region tools) {
    this.name = name;
    this.tools = tools;
    getChildren().addAll(name, tools);
    setMinWidth(0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets insets = getInsets();
    return insets.getLeft() + name.prefWidth(-1) + tools.prefWidth(-1) + insets.getRight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double first = snapSizeY(name.prefHeight(-1));
    double second = snapSizeY(tools.prefHeight(-1));
    boolean beside = width < 0 || areBeside(width - insets.getLeft() - insets.getRight());
    return insets.getTop()
        + (beside ? Math.max(first, second) : first + second)
        + insets.getBottom();
  }

  private boolean areBeside(double width) {
    return name.prefWidth(-1) * SHARE + tools.prefWidth(-1) <= width;
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double width = getWidth() - insets.getLeft() - insets.getRight();
    double high = snapSizeY(name.prefHeight(-1));
    double toolsWide = Math.min(width, snapSizeX(tools.prefWidth(-1)));
    double toolsHigh = snapSizeY(tools.prefHeight(-1));
    boolean beside = areBeside(width);
    double line = beside ? Math.max(high, toolsHigh) : high;
    double wide = Math.min(beside ? width - toolsWide : width, snapSizeX(name.prefWidth(-1)));
    name.resizeRelocate(
        insets.getLeft(), snapPositionY(insets.getTop() + (line - high) / 2), wide, high);
    double below = beside ? (line - toolsHigh) / 2 : line;
    tools.resizeRelocate(
        insets.getLeft() + width - toolsWide,
        snapPositionY(insets.getTop() + below),
        toolsWide,
        toolsHigh);
  }
}
