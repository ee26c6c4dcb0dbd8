package dev.meshwright.app.common;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;

/// The buttons of dialogs. Left to itself, their bar makes all as wide as the widest, by the type
/// before it is enlarged: at 200 % it cuts their words.
public final class DialogButtons {

  private DialogButtons() {}

  /// Adds a button that is as wide as its words. What the dialog holds by then is before it for the
  /// Tab key.
  public static Node add(DialogPane pane, ButtonType type) {
    pane.getButtonTypes().add(type);
    Node button = pane.lookupButton(type);
    ButtonBar.setButtonUniformSize(button, false);
    if (button instanceof Region region) {
      region.setMinWidth(Region.USE_PREF_SIZE);
    }
    Optional.ofNullable(pane.getContent()).ifPresent(Node::toBack);
    return button;
  }
}
