package dev.meshwright.app.common;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/// A cell whose words wrap at the width of the list. A list asks a cell how tall it is without
/// saying how wide, and a text that wraps would answer for a single line.
public abstract class WrappingCell<T> extends ListCell<T> {

  /// Room for the scroll bar, so that its coming does not make texts wrap anew.
  private static final double SCROLL_BAR = 16;

  /// The row is as wide as the list, whatever the words in it.
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() instanceof Region content
        && getListView() != null
        && getListView().getWidth() > 0) {
      double inner =
          getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
      return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
    }
    return super.computePrefHeight(width);
  }
}
