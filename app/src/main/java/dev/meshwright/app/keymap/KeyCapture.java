package dev.meshwright.app.keymap;

import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.keys.PressedKeys;
import dev.meshwright.uikit.view.Named;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field that takes the keys that are pressed in it. Tab, Enter and Escape alone do what they do
/// everywhere; Backspace alone empties it.
final class KeyCapture extends TextField {

  private final ObjectProperty<Optional<KeyStroke>> stroke =
      new SimpleObjectProperty<>(Optional.empty());

  /// @param prompt what it is for
  KeyCapture(String id, String prompt) {
    Named.named(this, id, prompt);
    setPromptText(prompt);
    setEditable(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_TYPED, KeyEvent::consume);
    stroke.subscribe(now -> setText(now.map(KeyStroke::text).orElse("")));
  }

  ObjectProperty<Optional<KeyStroke>> strokeProperty() {
    return stroke;
  }

  private void pressed(KeyEvent key) {
    boolean alone = !key.isControlDown() && !key.isAltDown() && !key.isMetaDown();
    KeyCode code = key.getCode();
    if (alone && (code == KeyCode.TAB || code == KeyCode.ENTER || code == KeyCode.ESCAPE)) {
      return;
    }
    key.consume();
    if (alone && code == KeyCode.BACK_SPACE) {
      stroke.set(Optional.empty());
    } else {
      PressedKeys.wanted(key).ifPresent(pressed -> stroke.set(Optional.of(pressed)));
    }
  }
}
