package dev.meshwright.app.editor;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Names in a row. Where there is no room for all, the outer ones are left out.
final class CrumbRow extends HBox {

  private static final String BETWEEN = "›";

  /// What has less room is left out.
  private static final double NARROWEST = 24;

  private final Label more = new Label("…");
  private List<Button> crumbs = List.of();

  /// The outermost name that has to be seen, where it is one that was left out.
  private int wanted = Integer.MAX_VALUE;

  /// So that the source does not jump where there is no name.
  private double tallest;

  CrumbRow() {
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    more.getStyleClass().addAll("muted", "crumbs-more");
    more.setOnMouseClicked(click -> focus(0));
    getChildren().setAll(more);
  }

  List<Button> crumbs() {
    return crumbs;
  }

  /// Moves the keyboard to a name, which is seen from then on.
  void focus(int index) {
    wanted = index;
    // What is not visible does not take the keyboard.
    crumbs.get(index).setVisible(true);
    crumbs.get(index).requestFocus();
    requestLayout();
  }

  void show(List<Button> newCrumbs) {
    crumbs = List.copyOf(newCrumbs);
    wanted = Integer.MAX_VALUE;
    getChildren().setAll(more);
    for (Button crumb : crumbs) {
      Label between = new Label(BETWEEN);
      between.getStyleClass().add("muted");
      getChildren().addAll(between, crumb);
    }
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  /// The row takes what room there is.
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double name = crumbs.isEmpty() ? 0 : crumbs.getLast().prefHeight(-1);
    tallest = Math.max(tallest, Math.max(more.prefHeight(-1), name));
    return snappedTopInset() + snappedBottomInset() + tallest;
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double used = 0;
    int first = crumbs.size();
    double ellipsis = more.prefWidth(-1);
    while (first > 0) {
      double width = crumbs.get(first - 1).prefWidth(-1) + between(first - 1).prefWidth(-1);
      double reserve = first > 1 ? ellipsis : 0;
      if (first < crumbs.size() && used + width + reserve > room) {
        break;
      }
      used += width;
      first--;
    }
    place(Math.min(first, wanted), room);
  }

  private Node between(int index) {
    return getChildren().get(1 + 2 * index);
  }

  private void place(int first, double room) {
    double x = snappedLeftInset();
    double right = x + room;
    more.setVisible(first > 0);
    if (first > 0) {
      x = put(more, x, right);
    }
    for (int i = 0; i < crumbs.size(); i++) {
      boolean shown = i >= first && right - x > NARROWEST;
      between(i).setVisible(shown && i > 0);
      crumbs.get(i).setVisible(shown);
      if (shown) {
        x = i > 0 ? put(between(i), x, right) : x;
        x = put(crumbs.get(i), x, right);
      }
    }
  }

  private double put(Node node, double x, double right) {
    double width = snapSizeX(Math.clamp(node.prefWidth(-1), 0, Math.max(0, right - x)));
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    layoutInArea(node, x, snappedTopInset(), width, height, 0, HPos.LEFT, VPos.CENTER);
    return x + width;
  }
}
