package dev.meshwright.uikit.view;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Runs an action once when the next frame of a node's window is laid out, however often it was
/// asked for in between. What the action needs laid out has been; what it changes it lays out
/// itself, or leaves to the frame after.
public final class AfterLayout {

  private final Node node;
  private final Runnable action;
  private final Runnable listener = this::laidOut;
  private Optional<Scene> scene = Optional.empty();
  private boolean asked;

  public AfterLayout(Node node, Runnable action) {
    this.node = node;
    this.action = action;
  }

  /// Follows the node into its window, where the action is due.
  public Subscription install() {
    return node.sceneProperty()
        .subscribe(now -> {
          leave();
          scene = Optional.ofNullable(now);
          scene.ifPresent(entered -> entered.addPostLayoutPulseListener(listener));
          request();
        })
        .and(this::leave);
  }

  public void request() {
    if (!asked) {
      asked = true;
      Platform.requestNextPulse();
    }
  }

  private void laidOut() {
    if (asked) {
      asked = false;
      action.run();
    }
  }

  private void leave() {
    scene.ifPresent(left -> left.removePostLayoutPulseListener(listener));
    scene = Optional.empty();
  }
}
