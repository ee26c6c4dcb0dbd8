package dev.meshwright.app.avro;

import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// Hands over what was typed into a control when Enter is pressed or the focus leaves it.
final class Edits {

  private Edits() {}

  static void on(TextField field, String id, Consumer<String> edited) {
    field.setId(id);
    field.setOnAction(action -> edited.accept(field.getText().strip()));
    field
        .focusedProperty()
        .addListener((property, was, is) -> {
          if (!is) {
            edited.accept(field.getText().strip());
          }
        });
  }

  /// Enter with the shortcut key hands over; Enter alone begins a line.
  static void on(TextArea area, String id, Consumer<String> edited) {
    area.setId(id);
    area.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
        edited.accept(area.getText().strip());
        key.consume();
      }
    });
    area.focusedProperty()
        .addListener((property, was, is) -> {
          if (!is) {
            edited.accept(area.getText().strip());
          }
        });
  }

  static void on(ComboBox<String> box, String id, Consumer<String> edited) {
    box.setId(id);
    if (box.isEditable()) {
      box.getEditor()
          .focusedProperty()
          .addListener((property, was, is) -> {
            if (!is) {
              edited.accept(box.getEditor().getText().strip());
            }
          });
    }
    box.setOnAction(action -> {
      String value = box.getValue();
      if (value != null) {
        edited.accept(value.strip());
      }
    });
  }
}
