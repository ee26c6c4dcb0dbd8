package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.uikit.view.NextPulse;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The whole graph in a corner, with the part that is seen. A click or a drag goes there. Hidden
/// while all of the graph is seen, and where there is no room for both.
final class Minimap extends Region {

  private static final double PADDING = 5;

  /// Of the graph, by the size of the map: where there is less, the map would hide it.
  private static final double LEAST_ROOM = 2.4;

  private final GraphCanvas graph;
  private final Canvas canvas = new Canvas();
  private final Region seen = new Region();
  private final NextPulse redraw = new NextPulse(this::draw);
  private final Subscription subscription;
  private GraphIndex drawn;

  Minimap(GraphCanvas graph) {
    this.graph = graph;
    this.drawn = graph.index();
    setId(graph.getId() + "-map");
    getStyleClass().add("graph-map");
    seen.getStyleClass().add("graph-map-seen");
    seen.setManaged(false);
    seen.setMouseTransparent(true);
    canvas.setManaged(false);
    getChildren().addAll(canvas, seen);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    subscription =
        Subscription.combine(
            graph.sight().viewProperty().subscribe(view -> redraw.request()),
            graph.foundProperty().subscribe(found -> redraw.request()),
            graph.inks().property(GraphInk.BOX).subscribe(color -> redraw.request()),
            graph.widthProperty().subscribe(width -> redraw.request()),
            graph.heightProperty().subscribe(height -> redraw.request()),
            widthProperty().subscribe(width -> redraw.request()));
  }

  void dispose() {
    subscription.unsubscribe();
    redraw.stop();
  }

  private double scale() {
    Box all = graph.index().all();
    return Math.min(
        (getWidth() - 2 * PADDING) / Math.max(1, all.width()),
        (getHeight() - 2 * PADDING) / Math.max(1, all.height()));
  }

  private void go(MouseEvent mouse) {
    graph.sight().center((mouse.getX() - PADDING) / scale(), (mouse.getY() - PADDING) / scale());
    graph.requestFocus();
    mouse.consume();
  }

  private void draw() {
    drawn = graph.index();
    Viewport view = graph.sight().viewProperty().get();
    Box part = view.seen(graph.getWidth(), graph.getHeight());
    Box all = drawn.all();
    boolean whole =
        part.x() <= 0
            && part.y() <= 0
            && part.right() >= all.width()
            && part.y() + part.height() >= all.height();
    boolean roomy =
        graph.getWidth() > LEAST_ROOM * getWidth() && graph.getHeight() > LEAST_ROOM * getHeight();
    setVisible(roomy && !whole && !drawn.graph().nodes().isEmpty());
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), getHeight());
    double scale = scale();
    gc.setFill(graph.inks().get(GraphInk.FRAME));
    drawn.graph().groups().forEach(group -> fill(gc, group.box(), scale));
    var found = graph.foundProperty().get().all();
    drawn
        .graph()
        .nodes()
        .forEach(placed -> {
          boolean same = placed.node().change() == ChangeSign.SAME;
          gc.setFill(
              found.contains(GraphSpot.of(placed.node().id()))
                  ? graph.inks().get(GraphInk.ACCENT)
                  : same
                      ? graph.inks().get(GraphInk.LINE)
                      : graph.inks().of(placed.node().change(), GraphInk.LINE));
          fill(gc, placed.box(), scale);
        });
    double left = Math.clamp(PADDING + part.x() * scale, 0, getWidth());
    double top = Math.clamp(PADDING + part.y() * scale, 0, getHeight());
    double right = Math.clamp(PADDING + part.right() * scale, 0, getWidth());
    double bottom = Math.clamp(PADDING + (part.y() + part.height()) * scale, 0, getHeight());
    seen.resizeRelocate(left, top, right - left, bottom - top);
  }

  private static void fill(GraphicsContext gc, Box box, double scale) {
    gc.fillRect(
        PADDING + box.x() * scale,
        PADDING + box.y() * scale,
        Math.max(1, box.width() * scale),
        Math.max(1, box.height() * scale));
  }
}
