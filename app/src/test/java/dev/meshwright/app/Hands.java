package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.WindowFaults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableCell;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A user's hands on the real window: clicks and keys only. After each action something must have
/// changed on the screen, and the keyboard must be somewhere that can be seen.
final class Hands {

  private final Ui ui;
  private final OpenWindow window;
  private final String task;
  private final List<String> faults = new ArrayList<>();

  /// @param task names the pictures
  Hands(Ui ui, OpenWindow window, String task) {
    this.ui = ui;
    this.window = window;
    this.task = task;
  }

  /// Presses keys together, the last one while the others are held.
  Hands press(KeyCode... keys) {
    return act(
        "press " + Arrays.toString(keys),
        () -> {
          ui.robot().press(keys);
          KeyCode[] back = keys.clone();
          for (int i = 0; i < keys.length; i++) {
            back[i] = keys[keys.length - 1 - i];
          }
          ui.robot().release(back);
        });
  }

  Hands type(String text) {
    return act(
        "type " + text,
        () -> {
          // In a dialog too: the robot writes to the window that it saw first.
          ui.robot().targetWindow(ui.compute(() -> front().getWindow()));
          ui.robot().write(text, 0);
        });
  }

  /// Selects what stands in a field, which it may be already.
  Hands selectAll() {
    ui.robot().push(KeyCode.CONTROL, KeyCode.A);
    ui.settle();
    return this;
  }

  /// Clicks what has that id (with #) or says exactly that; with | a cell of a table of rows.
  Hands click(String what) {
    return act("click " + what, () -> press(what, seen -> ui.robot().clickOn(seen)));
  }

  Hands doubleClick(String what) {
    return act("double click " + what, () -> press(what, seen -> ui.robot().doubleClickOn(seen)));
  }

  Hands rightClick(String what) {
    return act("right click " + what, () -> press(what, seen -> ui.robot().rightClickOn(seen)));
  }

  Hands until(String what, BooleanSupplier condition) {
    await(what, condition);
    ui.settle();
    return this;
  }

  private void await(String what, BooleanSupplier condition) {
    try {
      ui.await(task + ": " + what, condition);
    } catch (AssertionError inVain) {
      ui.run(() -> WindowFaults.of(front(), "day/" + task + "-in-vain"));
      throw inVain;
    }
  }

  /// Waits until a node with that id (with #) or that text is shown.
  Hands sees(String what) {
    return until(what + " is shown", () -> find(what).isPresent());
  }

  boolean shows(String what) {
    return ui.compute(() -> find(what).isPresent());
  }

  /// Keeps pictures of the window in each look and size, and looks at them.
  Hands look(String station) {
    String name = "day/" + task + "-" + station;
    double width = ui.compute(() -> window.stage().getWidth());
    double height = ui.compute(() -> window.stage().getHeight());
    look(name + "-light", false, 100);
    look(name + "-dark", true, 100);
    if (!front().getWindow().equals(window.stage())) {
      // A dialog takes its size when it opens: the type cannot be changed beside it.
      return this;
    }
    look(name + "-200", false, 200);
    ui.run(() -> size(1024, 700));
    look(name + "-small", false, 100);
    ui.run(() -> size(width, height));
    ui.settle();
    return this;
  }

  /// Puts on colors and a size of type, and keeps them on.
  Hands wearing(boolean dark, int zoom) {
    wear(dark, zoom);
    return this;
  }

  /// Keeps a picture of the window, or of the dialog over it, as it looks now, and looks at it.
  Hands glance(String station) {
    ui.run(() -> faults.addAll(WindowFaults.of(front(), "day/" + task + "-" + station)));
    return this;
  }

  /// Fails when one of the pictures showed a fault.
  void done() {
    assertEquals("", String.join("\n", faults));
  }

  /// The node with that id (with #) or that text, if it is there. Asked on the JavaFX thread.
  Optional<Node> found(String what) {
    return find(what);
  }

  Optional<Node> focus() {
    return Optional.ofNullable(front().getFocusOwner());
  }

  private void size(double width, double height) {
    window.stage().setWidth(width);
    window.stage().setHeight(height);
  }

  private void look(String picture, boolean dark, int zoom) {
    wear(dark, zoom);
    ui.run(() -> faults.addAll(WindowFaults.of(front(), picture)));
    wear(false, 100);
  }

  private void wear(boolean dark, int zoom) {
    ui.run(() -> Looks.product().wear(dark, zoom));
    ui.settle();
  }

  /// A list may be filled anew between the look and the press: then the robot finds no scene around
  /// what was seen, and presses nothing. A person looks again.
  private void press(String what, Consumer<Node> button) {
    Node seen = shown(what);
    try {
      button.accept(seen);
    } catch (RuntimeException failed) {
      if (ui.compute(() -> seen.getScene() != null)) {
        throw failed;
      }
      button.accept(shown(what));
    }
  }

  private Hands act(String what, Runnable action) {
    int before = ui.compute(this::screen);
    action.run();
    ui.settle();
    until(what + " does something", () -> screen() != before);
    return until("the keyboard is somewhere after " + what, this::keyboardIsSeen);
  }

  private boolean keyboardIsSeen() {
    Scene scene = front();
    Node owner = scene.getFocusOwner();
    if (owner == null) {
      return false;
    }
    Bounds bounds = owner.localToScene(owner.getLayoutBounds());
    return isShown(owner)
        && bounds.getWidth() > 0
        && bounds.getHeight() > 0
        && bounds.intersects(0, 0, scene.getWidth(), scene.getHeight());
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// The scene that has the keyboard: of a dialog, as the newest one, before that of the window.
  private Scene front() {
    return List.copyOf(Window.getWindows()).reversed().stream()
        .filter(open -> open instanceof Stage && open.isShowing())
        .map(Window::getScene)
        .findFirst()
        .orElse(window.stage().getScene());
  }

  private int screen() {
    int hash = 1;
    for (Window open : List.copyOf(Window.getWindows())) {
      if (open.isShowing() && open.getScene() != null) {
        WritableImage image = open.getScene().snapshot(null);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < image.getHeight(); y++) {
          for (int x = 0; x < image.getWidth(); x++) {
            hash = 31 * hash + pixels.getArgb(x, y);
          }
        }
      }
    }
    return hash;
  }

  private Node shown(String what) {
    await(what + " is there to click", () -> find(what).isPresent());
    return ui.compute(() -> find(what).orElseThrow());
  }

  private Optional<Node> find(String what) {
    String rest = what.substring(1);
    Predicate<Node> wanted =
        switch (what.charAt(0)) {
          case '#' -> node -> rest.equals(node.getId());
          case '|' ->
              node -> node instanceof TreeTableCell<?, ?> cell && rest.equals(cell.getText());
          default -> node -> node instanceof Labeled labeled && what.equals(labeled.getText());
        };
    List<Window> windows = new ArrayList<>(Window.getWindows());
    return windows.reversed().stream()
        .filter(open -> open.isShowing() && open.getScene() != null)
        .flatMap(open -> find(open.getScene().getRoot(), wanted).stream())
        .findFirst();
  }

  private static Optional<Node> find(Node node, Predicate<Node> wanted) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (wanted.test(node)) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = find(child, wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
