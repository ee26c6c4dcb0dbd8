package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.keys.KeyStroke;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The keys that a window hears before its editors do. In a window that says nothing the editors
/// hear the usual ones.
public final class WindowKeys {

  private final Function<EditorAction, List<KeyStroke>> keys;

  /// @param keys that do an action, as they are set now; the first is shown
  public WindowKeys(Function<EditorAction, List<KeyStroke>> keys) {
    this.keys = keys;
  }

  /// Says so to the editors of a window.
  public void install(Scene scene) {
    scene.getProperties().put(WindowKeys.class, this);
  }

  static List<KeyStroke> of(Node node, EditorAction action) {
    Scene scene = node.getScene();
    return scene != null && scene.getProperties().get(WindowKeys.class) instanceof WindowKeys own
        ? own.keys.apply(action)
        : action.keys();
  }
}
