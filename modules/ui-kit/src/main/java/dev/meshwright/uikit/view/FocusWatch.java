package dev.meshwright.uikit.view;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Tells where the keyboard goes in the window that a node is in, whichever window that is.
public final class FocusWatch {

  private final Node anchor;
  private final ChangeListener<Node> onOwner;
  private final ChangeListener<Scene> onScene = (property, was, is) -> moved(was, is);

  /// @param owner told the node that has the keyboard, each time when it is another one
  public FocusWatch(Node anchor, Consumer<Node> owner) {
    this.anchor = anchor;
    onOwner =
        (property, was, is) -> {
          if (is != null) {
            owner.accept(is);
          }
        };
    anchor.sceneProperty().addListener(onScene);
    if (anchor.getScene() != null) {
      anchor.getScene().focusOwnerProperty().addListener(onOwner);
    }
  }

  /// Ends the telling.
  public void dispose() {
    anchor.sceneProperty().removeListener(onScene);
    if (anchor.getScene() != null) {
      anchor.getScene().focusOwnerProperty().removeListener(onOwner);
    }
  }

  private void moved(Scene was, Scene is) {
    if (was != null) {
      was.focusOwnerProperty().removeListener(onOwner);
    }
    if (is != null) {
      is.focusOwnerProperty().addListener(onOwner);
    }
  }
}
