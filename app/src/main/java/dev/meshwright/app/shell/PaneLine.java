package dev.meshwright.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;

/// The line above a pane: its tabs, what the one in front speaks of, its buttons. Where there is
/// not room for all, the words give way first, then the tabs, which offer the rest in a menu.
final class PaneLine extends Pane {

  /// What a line of tabs wants beside its tabs before it offers a menu, in pixels.
  private static final double SLACK = 12;

  /// Of words that are not worth showing, in their height.
  private static final double FEW = 4;

  private final TabPane tabs;
  private final Label words;
  private final Node buttons;

  PaneLine(TabPane tabs, Label words, Node buttons) {
    this.tabs = tabs;
    this.words = words;
    this.buttons = buttons;
    getStyleClass().add("pane-line");
    getChildren().addAll(tabs, words, buttons);
  }

  @Override
  protected double computeMinWidth(double height) {
    return buttons.prefWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return tabs.prefWidth(-1) + SLACK + words.prefWidth(-1) + buttons.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(tabs.prefHeight(-1), buttons.prefHeight(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double end = buttons.prefWidth(-1);
    double room = Math.max(0, getWidth() - end);
    double wanted = Math.min(room, tabs.prefWidth(-1) + SLACK);
    double left = Math.min(room - wanted, words.prefWidth(-1));
    boolean shown = left >= FEW * words.prefHeight(-1) || left == words.prefWidth(-1);
    words.setVisible(shown);
    double given = shown ? left : 0;
    tabs.resizeRelocate(0, 0, snapSizeX(room - given), height);
    place(words, getWidth() - end - given, given, height);
    place(buttons, getWidth() - end, end, height);
  }

  private void place(Node node, double x, double width, double height) {
    double own = Math.min(height, node.prefHeight(width));
    node.resizeRelocate(snapPositionX(x), snapPositionY((height - own) / 2), width, own);
  }
}
