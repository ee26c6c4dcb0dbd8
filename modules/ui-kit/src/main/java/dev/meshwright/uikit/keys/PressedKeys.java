package dev.meshwright.uikit.keys;

import dev.meshwright.uikit.keys.KeyStroke.Modifier;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What a press of keys may mean. A sign that needs Shift on this layout is itself, too: on a
/// German keyboard Ctrl+Shift+7 is Ctrl+/, on an American one Ctrl+Shift+= is Ctrl++.
public final class PressedKeys {

  private PressedKeys() {}

  /// The strokes that the event may be, the closest first; none while only Shift and its like are
  /// down.
  public static List<KeyStroke> of(KeyEvent event) {
    if (event.getCode().isModifierKey() || event.getCode() == KeyCode.ALT_GRAPH) {
      return List.of();
    }
    Set<Modifier> held = held(event);
    Set<KeyStroke> found = new LinkedHashSet<>();
    KeyStroke.key(event.getCode().name()).ifPresent(key -> found.add(new KeyStroke(held, key)));
    sign(event)
        .map(sign -> new KeyStroke(held, sign))
        .ifPresent(stroke -> {
          found.add(stroke.without(Modifier.SHIFT));
          found.add(stroke);
        });
    return List.copyOf(found);
  }

  /// The stroke that the event is for somebody who sets a key; empty while only Shift and its like
  /// are down.
  public static Optional<KeyStroke> wanted(KeyEvent event) {
    return of(event).stream().findFirst();
  }

  /// Whether the event is one of the strokes.
  public static boolean match(KeyEvent event, List<KeyStroke> strokes) {
    return of(event).stream().anyMatch(strokes::contains);
  }

  private static Set<Modifier> held(KeyEvent event) {
    Set<Modifier> held = EnumSet.noneOf(Modifier.class);
    if (event.isShortcutDown()) {
      held.add(Modifier.SHORTCUT);
    }
    if (event.isControlDown() && KeyStroke.IS_MAC) {
      held.add(Modifier.CONTROL);
    }
    if (event.isMetaDown() && !KeyStroke.IS_MAC) {
      held.add(Modifier.META);
    }
    if (event.isAltDown()) {
      held.add(Modifier.ALT);
    }
    if (event.isShiftDown()) {
      held.add(Modifier.SHIFT);
    }
    return held;
  }

  /// The character on the key, where it is not a letter: letters are named by their code.
  private static Optional<String> sign(KeyEvent event) {
    String text = event.getText();
    return text.length() == 1 && text.charAt(0) > ' ' && !Character.isLetter(text.charAt(0))
        ? Optional.of(text)
        : Optional.empty();
  }
}
