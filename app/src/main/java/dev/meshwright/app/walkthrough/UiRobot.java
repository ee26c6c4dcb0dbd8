package dev.meshwright.app.walkthrough;

import dev.meshwright.uikit.keys.KeyStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What a user does with mouse and keyboard, on the windows that are open. Used on the JavaFX
/// thread.
final class UiRobot {

  private final Robot robot = new Robot();

  /// The visible node with that id.
  Optional<Node> find(String id) {
    return search(node -> id.equals(node.getId()));
  }

  /// The visible label or button that says exactly that.
  Optional<Node> saying(String text) {
    return search(node -> node instanceof Labeled labeled && text.equals(labeled.getText()));
  }

  /// A visible node inside the one with that id.
  Optional<Node> within(String id, Predicate<Node> wanted) {
    return find(id).flatMap(outer -> search(outer, wanted));
  }

  private static Optional<Node> search(Predicate<Node> wanted) {
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window.isShowing() && window.getScene() != null) {
        Optional<Node> found = search(window.getScene().getRoot(), wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Node> search(Node node, Predicate<Node> wanted) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (wanted.test(node)) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = search(child, wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  void click(Node node) {
    moveTo(node);
    robot.mouseClick(MouseButton.PRIMARY);
  }

  void doubleClick(Node node) {
    moveTo(node);
    robot.mouseClick(MouseButton.PRIMARY);
    robot.mouseClick(MouseButton.PRIMARY);
  }

  private void moveTo(Node node) {
    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
    robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
  }

  /// Presses keys together: the last one while the others are held.
  void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.keyPress(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.keyRelease(keys[i]);
    }
  }

  /// Presses the keys of a command, as people write them.
  void press(String keys) {
    List<KeyCode> codes = new ArrayList<>();
    KeyStroke stroke = KeyStroke.parse(keys).orElseThrow();
    for (KeyStroke.Modifier modifier : new TreeSet<>(stroke.modifiers())) {
      codes.add(
          switch (modifier) {
            case SHORTCUT -> KeyStroke.IS_MAC ? KeyCode.COMMAND : KeyCode.CONTROL;
            case CONTROL -> KeyCode.CONTROL;
            case META -> KeyCode.META;
            case ALT -> KeyCode.ALT;
            case SHIFT -> KeyCode.SHIFT;
          });
    }
    codes.add(KeyCode.getKeyCode(stroke.key()));
    press(codes.toArray(KeyCode[]::new));
  }

  /// Types text into whatever has the focus. A robot knows keys, not characters: so the characters
  /// arrive as the events that a keyboard layout would make of its keys.
  void type(Stage stage, String text) {
    Scene scene = stage.getScene();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Node focus = scene.getFocusOwner();
      if (focus != null) {
        if (c == '\n') {
          press(KeyCode.ENTER);
        } else {
          focus.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_TYPED,
                  String.valueOf(c),
                  "",
                  KeyCode.UNDEFINED,
                  false,
                  false,
                  false,
                  false));
        }
      }
    }
  }
}
