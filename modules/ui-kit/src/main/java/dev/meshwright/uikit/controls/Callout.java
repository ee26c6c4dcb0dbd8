package dev.meshwright.uikit.controls;

import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/// Shows details beside what they belong to, until the user clicks elsewhere or presses Escape.
public final class Callout {

  private Callout() {}

  /// @param name of the details, for screen readers
  /// @param closed run once it is gone
  public static void show(Node anchor, String name, Node content, Runnable closed) {
    PopOver over = new PopOver(content);
    over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    over.setAnimated(false);
    over.setDetachable(false);
    over.setTitle(name);
    over.setFadeInDuration(Duration.ZERO);
    over.setFadeOutDuration(Duration.ZERO);
    over.getRoot().getStylesheets().setAll(ControlLook.sheet());
    over.setOnHidden(hidden -> closed.run());
    content.setAccessibleText(name);
    over.show(anchor);
    content.requestFocus();
  }
}
