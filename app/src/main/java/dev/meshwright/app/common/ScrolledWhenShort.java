package dev.meshwright.app.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// What fills its place, and is scrolled where the place is less high than it needs: large type and
/// small windows must not push anything out of reach.
public final class ScrolledWhenShort {

  private ScrolledWhenShort() {}

  public static ScrollPane of(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }
}
