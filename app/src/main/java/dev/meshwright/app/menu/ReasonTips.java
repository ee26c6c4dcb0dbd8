package dev.meshwright.app.menu;

import dev.meshwright.uikit.view.Wrapping;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/// Says beside the mouse why an item of a menu is off. An item that is off hears no mouse, so the
/// menu around it listens.
final class ReasonTips {

  /// The property of an item that holds the reason.
  static final String REASON = "reason";

  private static final double AWAY = 14;

  private final Tooltip tip = new Tooltip();
  private Optional<Window> watched = Optional.empty();

  ReasonTips() {
    tip.setId("menu-reason");
    Wrapping.of(tip);
    tip.setMaxWidth(420);
  }

  /// Watches the mouse over a menu that is open.
  void watch(Menu menu) {
    ContextMenu popup = menu.getItems().getFirst().getParentPopup();
    if (popup != null && watched.filter(popup::equals).isEmpty()) {
      watched = Optional.of(popup);
      popup.getScene().addEventFilter(MouseEvent.MOUSE_MOVED, mouse -> moved(menu, popup, mouse));
      popup.setOnHiding(hiding -> tip.hide());
    }
  }

  private void moved(Menu menu, Window popup, MouseEvent mouse) {
    Optional<String> reason =
        menu.getItems().stream()
            .filter(item -> isUnder(item, mouse))
            .findFirst()
            .flatMap(item -> Optional.ofNullable(item.getProperties().get(REASON)))
            .map(String::valueOf);
    if (reason.isEmpty()) {
      tip.hide();
    } else if (!tip.isShowing() || !tip.getText().equals(reason.get())) {
      tip.setText(reason.get());
      // Beside the menu: on it, the tip would be between the mouse and the next item.
      tip.show(popup, popup.getX() + popup.getWidth(), mouse.getScreenY() - AWAY);
    }
  }

  private static boolean isUnder(MenuItem item, MouseEvent mouse) {
    Node node = item.getStyleableNode();
    return node != null
        && node.getScene() != null
        && node.localToScene(node.getBoundsInLocal())
            .contains(new Point2D(mouse.getSceneX(), mouse.getSceneY()));
  }
}
