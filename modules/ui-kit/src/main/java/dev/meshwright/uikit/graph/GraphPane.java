package dev.meshwright.uikit.graph;

import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// A graph with what belongs to looking at it: the field that finds names, the zoom, and the whole
/// in a corner.
public final class GraphPane implements View {

  private static final int FIND_COLUMNS = 9;

  private final Texts texts = Texts.of(GraphPane.class);
  private final GraphCanvas canvas;
  private final Minimap map;
  private final StackPane root;
  private final SearchField find;
  private final Label count = new Label();
  private final Button zoom;
  private final List<Node> tools;
  private final Subscription subscription;

  public GraphPane(GraphCanvas canvas) {
    this.canvas = canvas;
    String id = canvas.getId();
    map = new Minimap(canvas);
    root = new StackPane(canvas, map);
    StackPane.setAlignment(map, Pos.BOTTOM_RIGHT);
    root.getStyleClass().add("graph-pane");
    find = new SearchField(id + "-find", texts.get("find"));
    find.node().setPrefColumnCount(FIND_COLUMNS);
    // What it is for is read at any size of type.
    find.node().setMinWidth(Region.USE_PREF_SIZE);
    find.textProperty().bindBidirectional(canvas.findProperty());
    find.node().addEventFilter(KeyEvent.KEY_PRESSED, this::keyInField);
    count.setId(id + "-found");
    count.getStyleClass().add("muted");
    zoom = new Button();
    Named.named(zoom, id + "-zoom-actual", texts.get("zoom.actual"));
    zoom.getStyleClass().add("flat");
    zoom.setOnAction(pressed -> canvas.sight().actualSize());
    tools =
        List.of(
            find.node(),
            count,
            new HBox(
                tool(Icon.REMOVE, "zoom-out", texts.get("zoom.out"), canvas.sight()::zoomOut),
                zoom,
                tool(Icon.ADD, "zoom-in", texts.get("zoom.in"), canvas.sight()::zoomIn),
                tool(Icon.WINDOW, "zoom-fit", texts.get("zoom.fit"), canvas::fit)));
    subscription =
        Subscription.combine(
            canvas.sight().viewProperty().subscribe(this::zoomed),
            canvas.foundProperty().subscribe(this::found));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    find.textProperty().unbindBidirectional(canvas.findProperty());
    map.dispose();
  }

  /// The controls, for a bar.
  public List<Node> tools() {
    return tools;
  }

  /// Moves the keyboard to the field that finds names.
  public void find() {
    find.node().requestFocus();
    find.node().selectAll();
  }

  private Button tool(Icon icon, String name, String words, Runnable action) {
    Button button = Named.iconButton(new Button(), icon, canvas.getId() + "-" + name, words);
    button.setOnAction(pressed -> action.run());
    return button;
  }

  private void zoomed(Viewport view) {
    long percent = Math.max(1, Math.round(100 * view.scale() / canvas.base().get()));
    zoom.setText(percent + " %");
  }

  private void found(GraphFind found) {
    count.setText(
        canvas.findProperty().get().isBlank()
            ? ""
            : found.spots().isEmpty()
                ? texts.get("find.none")
                : texts.get("find.count", found.current() + 1, found.spots().size()));
  }

  private void keyInField(KeyEvent key) {
    boolean next = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F3;
    if (next) {
      canvas.findNext(key.isShiftDown() ? -1 : 1);
    } else if (key.getCode() == KeyCode.ESCAPE) {
      canvas.findProperty().set("");
      canvas.requestFocus();
    } else if (key.getCode() == KeyCode.DOWN) {
      canvas.requestFocus();
    } else {
      return;
    }
    key.consume();
  }
}
