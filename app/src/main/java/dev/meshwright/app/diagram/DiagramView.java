package dev.meshwright.app.diagram;

import dev.meshwright.app.command.OwnKeys;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.graph.GraphActions;
import dev.meshwright.uikit.graph.GraphCanvas;
import dev.meshwright.uikit.graph.GraphPane;
import dev.meshwright.uikit.graph.GraphSpot;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.keys.PressedKeys;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/// A diagram with its bar above, and below it words about what is selected and what is shown.
final class DiagramView implements PageView {

  private static final List<KeyStroke> RENAME = KeyStroke.parseAll("F2");
  private static final List<KeyStroke> ADD = KeyStroke.parseAll("Insert");
  private static final List<KeyStroke> BESIDE = KeyStroke.parseAll("Shift+Enter");
  private static final List<KeyStroke> FIND = KeyStroke.parseAll("Shortcut+F");

  private final Texts texts = Texts.of(DiagramView.class);
  private final DiagramPage page;
  private final DiagramActs acts;
  private final BorderPane root = new BorderPane();
  private final GraphCanvas canvas;
  private final GraphPane graph;
  private final DiagramBar bar;
  private final DiagramFoot foot;
  private final DiagramMenu menu;
  private final KeyboardHome keyboard;
  private final Map<List<KeyStroke>, Runnable> keys;
  private final Subscription subscription;
  private boolean arrived;

  DiagramView(DiagramPage page, DiagramActs acts) {
    this.page = page;
    this.acts = acts;
    DiagramViewModel model = page.model();
    root.setId("diagram");
    canvas =
        new GraphCanvas(
            "diagram-canvas",
            page.description(),
            new GraphActions() {
              @Override
              public void open(GraphSpot spot) {
                acts.open(page);
              }

              @Override
              public void fold(String node, boolean open) {
                model.fold(node, open);
              }
            });
    graph = new GraphPane(canvas);
    bar = new DiagramBar(model, graph.tools(), this::write);
    foot = new DiagramFoot(page);
    menu = new DiagramMenu(page, acts, canvas);
    keys =
        Map.of(
            RENAME, () -> acts.rename(page),
            ADD, () -> acts.addField(page),
            BESIDE, () -> acts.openBeside(page),
            FIND, graph::find);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    OwnKeys.mark(
        canvas,
        Stream.concat(GraphCanvas.ownKeys().stream(), keys.keySet().stream().flatMap(List::stream))
            .toList());
    root.setTop(bar.root());
    root.setBottom(foot.root());
    keyboard = new KeyboardHome(root);
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            canvas.selectedProperty().subscribe(this::selected));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void focus() {
    if (!arrived && graph.root().equals(root.getCenter())) {
      arrive();
    } else {
      keyboard.focus();
    }
  }

  /// The first time, the keyboard goes to the picture, and not to the bar above it.
  private void arrive() {
    arrived = true;
    keyboard.focus(canvas);
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    menu.hide();
    keyboard.dispose();
    foot.dispose();
    bar.dispose();
    graph.dispose();
  }

  void write(DiagramExport.Format format) {
    acts.write(format, page, canvas);
  }

  private void selected(Optional<GraphSpot> spot) {
    page.selection().select(spot, page.model().ready().map(DiagramState.Ready::diagram));
  }

  private void pressed(KeyEvent key) {
    keys.entrySet().stream()
        .filter(each -> PressedKeys.match(key, each.getKey()))
        .findFirst()
        .ifPresent(each -> {
          each.getValue().run();
          key.consume();
        });
  }

  private void render(DiagramState state) {
    switch (state) {
      case DiagramState.Ready ready -> {
        canvas.show(ready.placed());
        // Where it is written may be another place now.
        selected(canvas.selectedProperty().get());
        if (!graph.root().equals(root.getCenter())) {
          boolean keyboardHere = hasKeyboard();
          root.setCenter(graph.root());
          if (keyboardHere) {
            arrive();
          }
        }
      }
      case DiagramState.Reading() ->
          root.setCenter(
              EmptyState.of(
                  Icon.DIAGRAM,
                  texts.get("reading.title"),
                  texts.get("reading.text"),
                  Named.button("diagram-stop", Icon.STOP, texts.get("stop"), page.model()::stop)));
      case DiagramState.Empty() -> say(texts.get("empty.title"), texts.get("empty.text"), again());
      case DiagramState.Unchanged(String against) ->
          root.setCenter(
              EmptyState.of(
                  Icon.CHECK,
                  texts.get("unchanged.title"),
                  texts.get("unchanged.text", against),
                  all()));
      case DiagramState.Refused(Problem problem) ->
          root.setCenter(
              EmptyState.of(Icon.WARNING, texts.get("refused.title"), problem.text(), all()));
      case DiagramState.Stopped() ->
          say(texts.get("stopped.title"), texts.get("stopped.text"), again());
      case DiagramState.Failed(Throwable cause) -> root.setCenter(Failure.of(cause, again()));
    }
  }

  /// Also while what has it waits for its place.
  private boolean hasKeyboard() {
    return Optional.ofNullable(root.getScene())
        .map(Scene::getFocusOwner)
        .filter(owner -> KeyboardHome.isWithin(owner, root))
        .isPresent();
  }

  private void say(String title, String text, Node... ways) {
    root.setCenter(EmptyState.of(Icon.DIAGRAM, title, text, ways));
  }

  private Button again() {
    return Named.button("diagram-again", Icon.REFRESH, texts.get("again"), page.model()::read);
  }

  private Button all() {
    return Named.button(
        "diagram-all", Icon.DIAGRAM, texts.get("all"), () -> page.model().mark(false));
  }
}
