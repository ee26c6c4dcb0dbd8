package dev.meshwright.uikit.keys;

import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The menu key, and Shift+F10, open the menu of what has the keyboard. JavaFX does this on Windows
/// alone; elsewhere such a key would do nothing, and a menu would be there for the mouse only.
public final class MenuKey {

  private static final boolean IS_WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  private MenuKey() {}

  /// Has the key heard in a window, where nothing in it takes it.
  public static void install(Scene scene) {
    if (!IS_WINDOWS) {
      scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(scene, key));
    }
  }

  private static void pressed(Scene scene, KeyEvent key) {
    boolean isMenu =
        key.getCode() == KeyCode.CONTEXT_MENU
            || (key.getCode() == KeyCode.F10
                && key.isShiftDown()
                && !key.isShortcutDown()
                && !key.isAltDown());
    Node owner = scene.getFocusOwner();
    if (isMenu && owner != null) {
      key.consume();
      ask(owner);
    }
  }

  /// Below the row that the keys are on; in the middle where there is none.
  private static void ask(Node owner) {
    Optional<Node> row =
        Optional.ofNullable(owner.lookup(".tree-table-row-cell:focused"))
            .or(() -> Optional.ofNullable(owner.lookup(".cell:focused")));
    Node at = row.orElse(owner);
    Bounds bounds = at.getLayoutBounds();
    double x = row.isPresent() ? bounds.getMinX() + bounds.getHeight() : bounds.getCenterX();
    double y = row.isPresent() ? bounds.getMaxY() : bounds.getCenterY();
    var scene = at.localToScene(x, y);
    var screen = at.localToScreen(x, y);
    Event.fireEvent(
        owner,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            true,
            null));
  }
}
