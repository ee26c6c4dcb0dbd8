package dev.meshwright.app.structure;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A button that says what is chosen and opens the list of all there is: by a click, the space bar,
/// the arrow down, or by what is looked for in the list.
public final class ChoosingButton {

  private static final String STYLE = "choosing";

  private ChoosingButton() {}

  /// @param open opens the list
  /// @param type has the open list narrowed to a text
  static void make(Button button, String id, Runnable open, Consumer<String> type) {
    button.setId(id);
    button.getStyleClass().add(STYLE);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setOnAction(action -> open.run());
    button.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.DOWN) {
        open.run();
        key.consume();
      }
    });
    button.setOnKeyTyped(key -> {
      if (isText(key)) {
        open.run();
        type.accept(key.getCharacter());
        key.consume();
      }
    });
  }

  private static boolean isText(KeyEvent key) {
    String typed = key.getCharacter();
    return !typed.isBlank()
        && !Character.isISOControl(typed.charAt(0))
        && !key.isShortcutDown()
        && !key.isAltDown();
  }

  /// Whether a control is such a button: Enter is free for the form around it.
  public static boolean is(Node control) {
    return control.getStyleClass().contains(STYLE);
  }
}
