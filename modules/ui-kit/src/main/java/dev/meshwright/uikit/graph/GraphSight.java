package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.PlacedGraph.Box;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What of a graph is seen, and how large: moves about in it and changes its size.
final class GraphSight {

  private static final double ZOOM_STEP = 1.2;

  /// A small graph is not blown up further than this.
  private static final double LARGEST_FIT = 1.3;

  private final GraphCanvas canvas;
  private final GraphScale base;
  private final ObservableValue<Optional<GraphSpot>> selected;
  private final Runnable moved;
  private final ReadOnlyObjectWrapper<Viewport> view =
      new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0));
  private boolean fitDue = true;

  /// @param moved told when something else is seen
  GraphSight(
      GraphCanvas canvas,
      GraphScale base,
      ObservableValue<Optional<GraphSpot>> selected,
      Runnable moved) {
    this.canvas = canvas;
    this.base = base;
    this.selected = selected;
    this.moved = moved;
  }

  ReadOnlyObjectProperty<Viewport> viewProperty() {
    return view.getReadOnlyProperty();
  }

  void pan(double right, double down) {
    move(view.get().moved(right, down));
  }

  void center(double graphX, double graphY) {
    move(view.get().centered(graphX, graphY, width(), height()));
  }

  void zoomBy(double factor, double x, double y) {
    move(view.get().scaled(view.get().scale() * factor, x, y));
  }

  void zoomIn() {
    zoomTo(view.get().scale() * ZOOM_STEP);
  }

  void zoomOut() {
    zoomTo(view.get().scale() / ZOOM_STEP);
  }

  /// Letters as large as those of the window.
  void actualSize() {
    zoomTo(base.get());
  }

  /// About what is selected, if it is seen; else about the middle.
  private void zoomTo(double scale) {
    Optional<Box> at =
        selected
            .getValue()
            .flatMap(index()::box)
            .filter(box -> GraphIndex.meet(box, view.get().seen(width(), height())));
    double x = at.map(box -> view.get().pixelX(box.x())).orElse(width() / 2);
    double y = at.map(box -> view.get().pixelY(box.y())).orElse(height() / 2);
    move(view.get().scaled(scale, x, y));
    selected.getValue().filter(spot -> at.isPresent()).ifPresent(this::reveal);
  }

  /// The type of the window has another size.
  void rescaled(double was) {
    if (!fitDue) {
      zoomTo(view.get().scale() * base.get() / was);
    }
  }

  /// Shows all of the graph.
  void fit() {
    if (width() < 2 || height() < 2) {
      fitDue = true;
      return;
    }
    fitDue = false;
    view.set(Viewport.fitting(index().all(), width(), height(), LARGEST_FIT * base.get()));
    moved.run();
  }

  /// Shows all of it as soon as its place is known.
  void fitNext() {
    fitDue = true;
  }

  void fitIfDue() {
    if (fitDue) {
      fit();
    }
  }

  /// Keeps a part where it was, which is elsewhere in another graph.
  void follow(Box before, Box after) {
    if (!fitDue) {
      Viewport now = view.get();
      view.set(
          new Viewport(
              now.scale(), now.x() + after.x() - before.x(), now.y() + after.y() - before.y()));
    }
  }

  void reveal(GraphSpot spot) {
    index()
        .box(spot)
        .ifPresent(box -> {
          view.set(view.get().showing(box, width(), height()));
          moved.run();
        });
  }

  private void move(Viewport next) {
    view.set(
        index().graph().nodes().isEmpty() ? next : next.within(index().all(), width(), height()));
    moved.run();
  }

  private GraphIndex index() {
    return canvas.index();
  }

  private double width() {
    return canvas.getWidth();
  }

  private double height() {
    return canvas.getHeight();
  }
}
