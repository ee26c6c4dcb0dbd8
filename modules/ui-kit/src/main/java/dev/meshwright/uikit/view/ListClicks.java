package dev.meshwright.uikit.view;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;

/// Clicks on the rows of a list. The list itself hears those on its scroll bar, too, and those on
/// the boxes and buttons in its rows.
public final class ListClicks {

  private ListClicks() {}

  /// Runs an action after a click of the main button on a row that shows something.
  public static void onRow(ListView<?> list, Runnable action) {
    list.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && isOnRow(click.getTarget())) {
        action.run();
      }
    });
  }

  private static boolean isOnRow(EventTarget target) {
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at instanceof ButtonBase) {
        return false;
      }
      if (at instanceof ListCell<?> cell) {
        return !cell.isEmpty();
      }
    }
    return false;
  }
}
