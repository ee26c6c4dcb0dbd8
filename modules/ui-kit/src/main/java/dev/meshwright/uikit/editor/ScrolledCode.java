package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.view.AfterLayout;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.reactfx.value.Var;

/// The text between its scroll bars, which follow it once a frame. The scroll pane that comes with
/// the control binds its bars to the control's estimates of its size, and so has them computed anew
/// with every line that is measured: a third of what a key costs.
final class ScrolledCode extends Region {

  /// What a click on an end of a bar moves the text by, in pixels.
  private static final double STEP = 16;

  private final CodePane area;
  private final ScrollBar across = bar(Orientation.HORIZONTAL);
  private final ScrollBar down = bar(Orientation.VERTICAL);
  private final AfterLayout next;
  private boolean following;

  ScrolledCode(CodePane area) {
    this.area = area;
    next = new AfterLayout(this, this::follow);
    across.valueProperty().subscribe(value -> moved(across, area.estimatedScrollXProperty()));
    down.valueProperty().subscribe(value -> moved(down, area.estimatedScrollYProperty()));
    // For as long as the control lives: unobserved it cannot be laid out.
    InvalidationListener changed = estimate -> next.request();
    area.totalWidthEstimateProperty().addListener(changed);
    area.totalHeightEstimateProperty().addListener(changed);
    area.estimatedScrollXProperty().addListener(changed);
    area.estimatedScrollYProperty().addListener(changed);
    getChildren().addAll(area, across, down);
  }

  private static ScrollBar bar(Orientation orientation) {
    ScrollBar bar = new ScrollBar();
    bar.setOrientation(orientation);
    bar.setMin(0);
    bar.setVisible(false);
    return bar;
  }

  Subscription install() {
    return next.install();
  }

  /// The user moved a bar.
  private void moved(ScrollBar bar, Var<Double> offset) {
    if (!following && bar.getMax() > bar.getVisibleAmount()) {
      double share = bar.getValue() / bar.getMax();
      offset.setValue((double) Math.round(share * (bar.getMax() - bar.getVisibleAmount())));
    }
  }

  /// Moves the bars to where the text is; a bar that comes or goes gives the text another size.
  private void follow() {
    double wide = area.totalWidthEstimateProperty().getOrElse(0.0);
    double high = area.totalHeightEstimateProperty().getOrElse(0.0);
    boolean needsAcross = wide > getWidth();
    boolean needsDown = high > getHeight();
    show(across, needsAcross || (needsDown && wide + down.prefWidth(-1) > getWidth()));
    show(down, needsDown || (needsAcross && high + across.prefHeight(-1) > getHeight()));
    layout();
    following = true;
    place(across, wide, area.estimatedScrollXProperty().getOrElse(0.0));
    place(down, high, area.estimatedScrollYProperty().getOrElse(0.0));
    following = false;
  }

  private void show(ScrollBar bar, boolean needed) {
    if (bar.isVisible() != needed) {
      bar.setVisible(needed);
      requestLayout();
    }
  }

  private static void place(ScrollBar bar, double size, double offset) {
    double visible = bar.getVisibleAmount();
    double hidden = size - visible;
    bar.setMax(size);
    bar.setValue(hidden > 0 ? Math.round(offset / hidden * size) : 0);
    bar.setUnitIncrement(hidden > 0 ? STEP / hidden * size : 0);
    bar.setBlockIncrement(visible);
    bar.layout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - (down.isVisible() ? down.prefWidth(-1) : 0);
    double height = getHeight() - (across.isVisible() ? across.prefHeight(-1) : 0);
    area.resizeRelocate(0, 0, width, height);
    across.setVisibleAmount(width);
    down.setVisibleAmount(height);
    across.resizeRelocate(0, height, width, getHeight() - height);
    down.resizeRelocate(width, 0, getWidth() - width, height);
    next.request();
  }

  @Override
  protected double computePrefWidth(double height) {
    return area.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return area.prefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return down.minWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return across.minHeight(-1);
  }
}
