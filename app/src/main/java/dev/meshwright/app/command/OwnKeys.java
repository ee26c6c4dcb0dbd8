package dev.meshwright.app.command;

import dev.meshwright.uikit.keys.KeyStroke;
import java.util.List;
import javafx.event.EventTarget;
import javafx.scene.Node;

/// Keys that a node hears itself, before the commands of the window.
public final class OwnKeys {

  private static final Object KEY = OwnKeys.class;

  private OwnKeys() {}

  /// Has a node hear these keys.
  public static void mark(Node node, List<KeyStroke> keys) {
    node.getProperties().put(KEY, List.copyOf(keys));
  }

  /// Whether an event with one of these keys is for a node around its target.
  public static boolean areHeard(EventTarget target, List<KeyStroke> pressed) {
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at.hasProperties()
          && at.getProperties().get(KEY) instanceof List<?> keys
          && pressed.stream().anyMatch(keys::contains)) {
        return true;
      }
    }
    return false;
  }
}
