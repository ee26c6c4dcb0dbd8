package dev.meshwright.app.common;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;

/// A line of controls. Where there is not room for all, those that can be narrower become so; where
/// that is not enough, the line is continued below. One that wraps its words is never wider than
/// the line.
public final class WrappingBar extends Pane {

  /// Words with less width than this share of the line's height are not worth showing.
  private static final double FEW = 2.5;

  private record Line(List<Node> nodes, double least) {}

  public WrappingBar(List<? extends Node> controls) {
    getStyleClass().add("pane-bar");
    getChildren().setAll(controls);
    setMinWidth(0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets insets = getInsets();
    List<Node> shown = getManagedChildren();
    double wide = shown.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
    return insets.getLeft() + wide + gap() * Math.max(0, shown.size() - 1) + insets.getRight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    List<Line> lines = lines(width < 0 ? Double.MAX_VALUE : width);
    double inside = inside(width < 0 ? Double.MAX_VALUE : width);
    double high = lines.stream().mapToDouble(line -> height(line, inside)).sum();
    return insets.getTop() + high + rise() * Math.max(0, lines.size() - 1) + insets.getBottom();
  }

  @Override
  protected void layoutChildren() {
    double y = getInsets().getTop();
    double inside = inside(getWidth());
    for (Line line : lines(getWidth())) {
      double high = height(line, inside);
      double room = inside - line.least();
      double wished =
          line.nodes().stream()
              .mapToDouble(node -> wanted(node, inside) - least(node, inside))
              .sum();
      double share = wished <= 0 ? 0 : Math.min(1, Math.max(0, room) / wished);
      double x = getInsets().getLeft();
      for (Node node : line.nodes()) {
        double wide =
            Math.floor(least(node, inside) + (wanted(node, inside) - least(node, inside)) * share);
        if (isWords(node)) {
          node.setVisible(wide >= Math.min(wanted(node, inside), FEW * high));
        }
        double own = node.prefHeight(wide);
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (high - own) / 2), wide, own);
        x += wide + gap();
      }
      y += high + rise();
    }
  }

  private List<Line> lines(double width) {
    List<Line> lines = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    double taken = 0;
    double inside = inside(width);
    for (Node node : getManagedChildren()) {
      double more = least(node, inside) + (nodes.isEmpty() ? 0 : gap());
      if (!nodes.isEmpty() && taken + more > inside) {
        lines.add(new Line(nodes, taken));
        nodes = new ArrayList<>();
        taken = 0;
        more = least(node, inside);
      }
      nodes.add(node);
      taken += more;
    }
    if (!nodes.isEmpty()) {
      lines.add(new Line(nodes, taken));
    }
    return lines;
  }

  /// Only fields and what users wrote can be narrower than they want: words must not be cut.
  private static double least(Node node, double inside) {
    double wanted = wanted(node, inside);
    boolean narrows =
        node instanceof ComboBoxBase<?> || node instanceof TextInputControl || isWords(node);
    return narrows ? Math.min(Math.ceil(node.minWidth(-1)), wanted) : wanted;
  }

  private static boolean isWords(Node node) {
    return node.getStyleClass().contains("user-text");
  }

  private static double wanted(Node node, double inside) {
    double whole = Math.ceil(node.prefWidth(-1));
    return wraps(node) ? Math.min(whole, Math.max(0, Math.floor(inside))) : whole;
  }

  private static boolean wraps(Node node) {
    return node instanceof Labeled labeled && labeled.isWrapText();
  }

  private static double height(Line line, double inside) {
    return line.nodes().stream()
        .mapToDouble(node -> node.prefHeight(wraps(node) ? wanted(node, inside) : -1))
        .max()
        .orElse(0);
  }

  private double inside(double width) {
    return width - getInsets().getLeft() - getInsets().getRight();
  }

  private double gap() {
    return snapSpaceX(getInsets().getLeft() * 0.8);
  }

  private double rise() {
    return snapSpaceY(getInsets().getTop());
  }
}
