package dev.meshwright.uikit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class GraphCanvasTest {

  private final List<String> done = new ArrayList<>();

  private GraphCanvas canvas(PlacedGraph graph) {
    GraphCanvas canvas =
        new GraphCanvas(
            "graph",
            "A graph",
            new GraphActions() {
              @Override
              public void open(GraphSpot spot) {
                done.add("open " + spot.node() + spot.row().map(row -> "." + row).orElse(""));
              }

              @Override
              public void fold(String node, boolean open) {
                done.add((open ? "more of " : "fold ") + node);
              }
            });
    canvas.show(graph);
    return canvas;
  }

  private static Specimen specimen(GraphCanvas canvas) {
    GraphPane pane = new GraphPane(canvas);
    FlowPane bar = new FlowPane();
    bar.getChildren().addAll(pane.tools());
    VBox box = new VBox(bar, pane.root());
    VBox.setVgrow(pane.root(), Priority.ALWAYS);
    return new Specimen(box, pane::dispose);
  }

  private GraphCanvas shown(Ui ui, PlacedGraph graph, double width, double height) {
    ui.run(() -> TestTheme.look().wear(false, 100));
    GraphCanvas canvas = ui.compute(() -> canvas(graph));
    ui.show(width, height, () -> specimen(canvas).root());
    ui.run(canvas::requestFocus);
    ui.settle();
    return canvas;
  }

  /// Where the middle of a part is on the screen.
  private static Point2D middle(Ui ui, GraphCanvas canvas, GraphSpot spot) {
    return ui.compute(() -> {
      Box box = canvas.index().box(spot).orElseThrow();
      Viewport view = canvas.sight().viewProperty().get();
      return canvas.localToScreen(
          view.pixelX(box.x() + box.width() / 2),
          view.pixelY(box.y() + Math.min(box.height() / 2, 12)));
    });
  }

  private static Optional<GraphSpot> selected(Ui ui, GraphCanvas canvas) {
    return ui.compute(() -> canvas.selectedProperty().get());
  }

  private static Viewport view(Ui ui, GraphCanvas canvas) {
    return ui.compute(() -> canvas.sight().viewProperty().get());
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    ViewCheck check = new ViewCheck(ui, TestTheme.look(), 900, 560);
    check.passes(
        "graph",
        () -> {
          GraphCanvas canvas = canvas(TestGraphs.orders());
          canvas.select(GraphSpot.of("order", "lines"));
          return specimen(canvas);
        });
    check.passes("graph-far", () -> specimen(canvas(TestGraphs.many(400))));
    check.passes("graph-hostile", () -> specimen(canvas(TestGraphs.hostile())));
    check.diesWhenDisposed(() -> specimen(canvas(TestGraphs.orders())));
  }

  @Test
  void a_click_selects_and_two_open(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.orders(), 900, 560);
    GraphSpot lines = GraphSpot.of("order", "lines");
    ui.robot().clickOn(middle(ui, canvas, lines));
    assertEquals(Optional.of(lines), selected(ui, canvas));
    ui.robot().doubleClickOn(middle(ui, canvas, GraphSpot.of("customer")));
    assertEquals(List.of("open customer"), done);
    ui.robot().clickOn(ui.compute(() -> canvas.localToScreen(2, 2)));
    assertEquals(Optional.empty(), selected(ui, canvas));
    ui.robot().rightClickOn(middle(ui, canvas, lines));
    assertEquals(Optional.of(lines), selected(ui, canvas));
  }

  @Test
  void signs_open_and_close_boxes(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.orders(), 900, 560);
    Point2D fold =
        ui.compute(() -> {
          Box box = canvas.index().box(GraphSpot.of("order")).orElseThrow();
          Viewport view = canvas.sight().viewProperty().get();
          return canvas.localToScreen(view.pixelX(box.right() - 10), view.pixelY(box.y() + 28));
        });
    ui.robot().clickOn(fold);
    Point2D more =
        ui.compute(() -> {
          Box box = canvas.index().box(GraphSpot.of("line")).orElseThrow();
          Viewport view = canvas.sight().viewProperty().get();
          return canvas.localToScreen(view.pixelX(box.x() + 40), view.pixelY(box.y() + 72));
        });
    ui.robot().clickOn(more);
    ui.run(() -> canvas.select(GraphSpot.of("order")));
    ui.robot().press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    assertEquals(List.of("fold order", "more of line", "fold order"), done);
  }

  @Test
  void keys_walk_open_zoom_and_move(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.orders(), 900, 560);
    ui.run(() -> canvas.select(GraphSpot.of("order")));
    ui.robot().type(KeyCode.DOWN, 3).type(KeyCode.RIGHT).type(KeyCode.ENTER);
    assertEquals(List.of("open line"), done);
    ui.robot().type(KeyCode.LEFT).type(KeyCode.END);
    assertEquals(Optional.of(GraphSpot.of("order", "total")), selected(ui, canvas));
    ui.robot().type(KeyCode.PAGE_DOWN);
    assertNotEquals("order", selected(ui, canvas).orElseThrow().node());
    double before = view(ui, canvas).scale();
    ui.robot().press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
    assertTrue(view(ui, canvas).scale() < before);
    ui.robot().press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
    assertEquals(ui.compute(() -> canvas.base().get()), view(ui, canvas).scale(), 1e-9);
    double x = view(ui, canvas).x();
    ui.robot().press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertTrue(view(ui, canvas).x() > x);
    ui.robot().press(KeyCode.SPACE).type(KeyCode.LEFT).release(KeyCode.SPACE);
    assertEquals(x, view(ui, canvas).x(), 1e-6);
  }

  /// As a mouse in a hand makes it: that of the tests holds no keys.
  private static ScrollEvent wheel(double x, double y, boolean control) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        x,
        y,
        x,
        y,
        false,
        control,
        false,
        false,
        false,
        false,
        0,
        120,
        0,
        120,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        new PickResult(null, x, y));
  }

  @Test
  void the_mouse_moves_and_zooms(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.many(100), 900, 560);
    ui.run(canvas.sight()::actualSize);
    Viewport before = view(ui, canvas);
    ui.robot().moveTo(canvas).press(MouseButton.PRIMARY).moveBy(-60, -30);
    ui.robot().release(MouseButton.PRIMARY);
    Viewport dragged = view(ui, canvas);
    assertEquals(before.x() + 60 / before.scale(), dragged.x(), 8);
    assertEquals(Optional.empty(), selected(ui, canvas));
    double under = dragged.graphX(300);
    ui.run(() -> canvas.fireEvent(wheel(300, 200, true)));
    Viewport zoomed = view(ui, canvas);
    assertTrue(zoomed.scale() > dragged.scale());
    assertEquals(under, zoomed.graphX(300), 1e-6);
    ui.run(() -> canvas.fireEvent(wheel(300, 200, false)));
    assertEquals(zoomed.y() - 120 / zoomed.scale(), view(ui, canvas).y(), 1e-6);
    ui.robot().clickOn("#graph-zoom-fit");
    assertTrue(view(ui, canvas).scale() < before.scale());
  }

  @Test
  void typing_finds_names_and_goes_on(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.many(100), 900, 560);
    ui.robot().write("entity7");
    assertEquals(Optional.of(GraphSpot.of("n7")), selected(ui, canvas));
    Label count = ui.node("graph-found", Label.class);
    assertEquals("1 of 11", ui.compute(count::getText));
    ui.robot().type(KeyCode.F3);
    assertEquals("2 of 11", ui.compute(count::getText));
    Box box = ui.compute(() -> canvas.index().box(canvas.selectedProperty().get().get()).get());
    assertTrue(GraphIndex.meet(box, view(ui, canvas).seen(900, 500)));
    ui.robot().type(KeyCode.BACK_SPACE);
    assertEquals("entity", ui.compute(() -> canvas.findProperty().get()));
    ui.robot().type(KeyCode.ESCAPE);
    assertEquals("", ui.compute(() -> canvas.findProperty().get()));
    ui.robot().clickOn("#graph-find").write("nowhere").type(KeyCode.ENTER);
    assertEquals("Nothing found", ui.compute(count::getText));
  }

  @Test
  void the_map_goes_where_it_is_clicked(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.many(400), 900, 560);
    Node map = ui.node("graph-map", Node.class);
    assertTrue(!map.isVisible(), "all of the graph is seen");
    ui.run(() -> canvas.select(GraphSpot.of("n0")));
    ui.run(canvas.sight()::actualSize);
    ui.settle();
    assertTrue(map.isVisible());
    Point2D corner =
        ui.compute(() ->
            map.localToScreen(
                map.getLayoutBounds().getWidth() - 8, map.getLayoutBounds().getHeight() - 8));
    ui.robot().clickOn(corner);
    assertTrue(view(ui, canvas).x() > 2_000, () -> view(ui, canvas).toString());
  }

  private static int drawn(GraphCanvas canvas) {
    Viewport view = canvas.sight().viewProperty().get();
    return canvas.index().seen(view.seen(canvas.getWidth(), canvas.getHeight())).size();
  }

  @Test
  void only_what_is_seen_is_drawn(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.many(1_000), 900, 560);
    assertEquals(1_000, ui.compute(() -> drawn(canvas)));
    ui.run(canvas.sight()::actualSize);
    ui.settle();
    int drawn = ui.compute(() -> drawn(canvas));
    assertTrue(drawn > 0 && drawn < 30, () -> drawn + " boxes");
  }

  @Test
  void a_newer_graph_keeps_the_zoom_and_what_is_selected_in_its_place(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.many(100), 900, 560);
    ui.run(() -> {
      canvas.sight().actualSize();
      canvas.select(GraphSpot.of("n55", "field_3"));
    });
    Point2D before = middle(ui, canvas, GraphSpot.of("n55"));
    double scale = view(ui, canvas).scale();
    // In it, everything has another place.
    ui.run(() -> canvas.show(TestGraphs.many(150)));
    ui.settle();
    assertEquals(scale, view(ui, canvas).scale());
    Point2D after = middle(ui, canvas, GraphSpot.of("n55"));
    assertEquals(before.getX(), after.getX(), 1e-6);
    assertEquals(before.getY(), after.getY(), 1e-6);
    assertEquals(Optional.of(GraphSpot.of("n55", "field_3")), selected(ui, canvas));
    ui.run(() -> canvas.show(TestGraphs.orders()));
    assertEquals(Optional.empty(), selected(ui, canvas));
  }

  @Test
  void what_is_selected_has_a_place_and_a_name_for_screen_readers(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.orders(), 900, 560);
    ui.run(() -> canvas.select(GraphSpot.of("order", "lines")));
    Node item =
        ui.compute(() -> (Node) canvas.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
    assertSame(ui.node("graph-selected", Node.class), item);
    assertEquals("lines\nOrderLine[]\nadded\nrefers to OrderLine", item.getAccessibleText());
    assertTrue(item.isVisible() && item.getLayoutBounds().getHeight() > 10);
    ui.run(() -> canvas.select(GraphSpot.of("line")));
    assertEquals(
        "record OrderLine\nline.avsc\nadded\n4 fields\nrefers to 1, referred to by 1",
        item.getAccessibleText());
  }

  @Test
  void five_thousand_rows_and_nuisance_names_are_walked(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.tall(5_000), 900, 560);
    ui.run(() -> canvas.select(GraphSpot.of("tall", "f4999")));
    ui.run(canvas.sight()::actualSize);
    ui.settle();
    ui.robot().type(KeyCode.UP, 3);
    assertEquals(Optional.of(GraphSpot.of("tall", "f4996")), selected(ui, canvas));
    ui.run(() -> canvas.show(TestGraphs.hostile()));
    ui.run(() -> canvas.select(GraphSpot.of("a", "")));
    ui.settle();
    ui.robot().type(KeyCode.UP, 2).type(KeyCode.DOWN, 5).type(KeyCode.RIGHT);
    assertTrue(selected(ui, canvas).isPresent());
    assertTrue(ui.compute(() -> canvas.words(GraphSpot.of("a"))).length() < 1_000);
  }

  @Test
  void all_of_it_is_drawn_into_a_picture(Ui ui) {
    GraphCanvas canvas = shown(ui, TestGraphs.many(20), 900, 560);
    CompletableFuture<WritableImage> picture = new CompletableFuture<>();
    ui.run(() -> canvas.draw(picture::complete));
    WritableImage image = picture.join();
    PlacedGraph graph = TestGraphs.many(20);
    assertEquals(2 * (graph.width() + 32), image.getWidth(), 1);
    assertEquals(2 * (graph.height() + 32), image.getHeight(), 1);
    // In the head of the last box, at the far end of the picture.
    Box last = graph.nodes().getLast().box();
    int inside =
        image
            .getPixelReader()
            .getArgb((int) (2 * (last.x() + 16 + 100)), (int) (2 * (last.y() + 16 + 3)));
    int outside = image.getPixelReader().getArgb(2, 2);
    assertNotEquals(outside, inside);
  }
}
