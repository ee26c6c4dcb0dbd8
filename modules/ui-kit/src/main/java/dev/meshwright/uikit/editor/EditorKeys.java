package dev.meshwright.uikit.editor;

import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.keys.PressedKeys;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.typing.LineCommands;
import dev.meshwright.uikit.typing.Typed;
import dev.meshwright.uikit.typing.Typing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Turns keys into actions and typing help, before the control sees them.
final class EditorKeys {

  private final BufferBinding surface;
  private final Language language;
  private final Typing typing;
  private final Consumer<EditorAction> perform;
  private final Map<KeyStroke, EditorAction> keys = new HashMap<>();

  EditorKeys(BufferBinding surface, Language language, Consumer<EditorAction> perform) {
    this.surface = surface;
    this.language = language;
    this.typing = new Typing(language);
    this.perform = perform;
    for (EditorAction action : EditorAction.values()) {
      action.keys().forEach(stroke -> keys.putIfAbsent(stroke, action));
    }
  }

  Subscription install() {
    EventHandler<KeyEvent> pressed = this::pressed;
    EventHandler<KeyEvent> typed = this::typed;
    CodePane area = surface.area();
    area.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    area.addEventFilter(KeyEvent.KEY_TYPED, typed);
    return () -> {
      area.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
      area.removeEventFilter(KeyEvent.KEY_TYPED, typed);
    };
  }

  private void pressed(KeyEvent event) {
    // Filters of one node all see an event, also when one of them (completion) has taken it.
    if (event.isConsumed()) {
      return;
    }
    Optional<EditorAction> action = action(event);
    if (action.isPresent()) {
      perform.accept(action.get());
      event.consume();
      return;
    }
    if (event.isShortcutDown() || event.isAltDown() || !surface.area().isEditable()) {
      return;
    }
    String text = surface.shown().text();
    TextRange selection = surface.selection();
    Optional<Typed> help =
        switch (event.getCode()) {
          case KeyCode.ENTER -> Optional.of(typing.enter(text, selection));
          case KeyCode.BACK_SPACE -> typing.backspace(text, selection);
          case KeyCode.TAB ->
              Optional.of(
                  event.isShiftDown()
                      ? LineCommands.outdent(text, selection, language)
                      : LineCommands.indent(text, selection, language));
          default -> Optional.empty();
        };
    perform(help, event);
  }

  private Optional<EditorAction> action(KeyEvent event) {
    return PressedKeys.of(event).stream()
        .flatMap(stroke -> Optional.ofNullable(keys.get(stroke)).stream())
        .findFirst();
  }

  private void typed(KeyEvent event) {
    if (isAltAlone(event)) {
      // A key of a menu or of nothing: the control would type its letter.
      event.consume();
      return;
    }
    String character = event.getCharacter();
    boolean command = event.isShortcutDown() && !event.isAltDown();
    if (command || character.length() != 1 || !surface.area().isEditable()) {
      return;
    }
    perform(
        typing.character(surface.shown().text(), surface.selection(), character.charAt(0)), event);
  }

  /// Together with Control, Alt types characters on many keyboards.
  private static boolean isAltAlone(KeyEvent event) {
    return event.isAltDown() && !event.isControlDown() && !KeyStroke.IS_MAC;
  }

  private void perform(Optional<Typed> help, KeyEvent event) {
    help.ifPresent(typed -> {
      surface.perform(typed);
      event.consume();
    });
  }
}
