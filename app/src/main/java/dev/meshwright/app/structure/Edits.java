package dev.meshwright.app.structure;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/// Hands over what was typed into a control when Enter is pressed or the focus leaves it.
final class Edits {

  private Edits() {}

  static void on(TextField field, String id, Consumer<String> edited) {
    field.setId(id);
    Entered entered = new Entered(field, edited);
    field.setOnAction(action -> entered.handOver());
  }

  /// Enter with the shortcut key hands over; Enter alone begins a line.
  static void on(TextArea area, String id, Consumer<String> edited) {
    area.setId(id);
    Entered entered = new Entered(area, edited);
    area.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
        entered.handOver();
        key.consume();
      }
    });
  }

  /// What a control held when the keyboard came. Only what was typed since is handed over: a
  /// control leaves out line ends that the text has, and to walk through a form must change
  /// nothing.
  private static final class Entered {
    private final TextInputControl control;
    private final Consumer<String> edited;
    private String before = "";

    Entered(TextInputControl control, Consumer<String> edited) {
      this.control = control;
      this.edited = edited;
      control
          .focusedProperty()
          .addListener((property, was, is) -> {
            if (is) {
              before = control.getText();
            } else {
              handOver();
            }
          });
    }

    void handOver() {
      String now = control.getText();
      if (!now.equals(before)) {
        before = now;
        edited.accept(now.strip());
      }
    }
  }
}
