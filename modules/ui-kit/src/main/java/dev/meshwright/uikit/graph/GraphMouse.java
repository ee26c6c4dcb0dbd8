package dev.meshwright.uikit.graph;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Hears the mouse over a graph: a click selects, two open, a drag moves, the wheel moves or, with
/// the key for shortcuts, zooms.
final class GraphMouse {

  private static final double WHEEL = 1.0015;
  private static final double STILL = 4;

  private final GraphCanvas canvas;
  private final Tooltip tip = new Tooltip();
  private Optional<GraphSpot> under = Optional.empty();
  private boolean hinting;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private boolean dragging;

  GraphMouse(GraphCanvas canvas) {
    this.canvas = canvas;
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, exited -> hint(Optional.empty()));
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    canvas.addEventHandler(ZoomEvent.ZOOM, this::zoomed);
  }

  private void pressed(MouseEvent press) {
    canvas.requestFocus();
    hint(Optional.empty());
    pressedX = press.getX();
    pressedY = press.getY();
    lastX = pressedX;
    lastY = pressedY;
    dragging = false;
    if (press.getButton() == MouseButton.SECONDARY) {
      canvas.at(pressedX, pressedY).ifPresent(hit -> canvas.select(hit.spot()));
    }
    press.consume();
  }

  private void dragged(MouseEvent drag) {
    if (drag.getButton() == MouseButton.SECONDARY) {
      return;
    }
    boolean far = Math.hypot(drag.getX() - pressedX, drag.getY() - pressedY) > STILL;
    if (dragging || far) {
      dragging = true;
      canvas.setCursor(Cursor.CLOSED_HAND);
      canvas.sight().pan(lastX - drag.getX(), lastY - drag.getY());
      lastX = drag.getX();
      lastY = drag.getY();
    }
    drag.consume();
  }

  private void released(MouseEvent release) {
    canvas.setCursor(Cursor.DEFAULT);
    if (!dragging && release.getButton() == MouseButton.PRIMARY) {
      clicked(release);
    }
    dragging = false;
    release.consume();
  }

  private void clicked(MouseEvent click) {
    Optional<GraphIndex.Hit> hit = canvas.at(click.getX(), click.getY());
    canvas.selectedProperty().set(hit.map(GraphIndex.Hit::spot));
    if (hit.filter(GraphIndex.Hit::fold).isPresent()) {
      canvas.fold(hit.get());
    } else if (click.getClickCount() == 2) {
      hit.ifPresent(found -> canvas.actions().open(found.spot()));
    }
  }

  private void moved(MouseEvent move) {
    Optional<GraphIndex.Hit> hit = canvas.at(move.getX(), move.getY());
    canvas.setCursor(hit.filter(GraphIndex.Hit::fold).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    hint(hit.map(GraphIndex.Hit::spot));
  }

  /// Says in full what is cut, or too small, where the pointer rests.
  private void hint(Optional<GraphSpot> spot) {
    if (spot.equals(under)) {
      return;
    }
    under = spot;
    tip.hide();
    if (hinting) {
      Tooltip.uninstall(canvas, tip);
    }
    hinting = spot.isPresent();
    spot.ifPresent(found -> {
      tip.setText(canvas.words(found));
      Tooltip.install(canvas, tip);
    });
  }

  private void scrolled(ScrollEvent scroll) {
    if (scroll.isShortcutDown()) {
      canvas.sight().zoomBy(Math.pow(WHEEL, scroll.getDeltaY()), scroll.getX(), scroll.getY());
    } else {
      canvas.sight().pan(-scroll.getDeltaX(), -scroll.getDeltaY());
    }
    scroll.consume();
  }

  private void zoomed(ZoomEvent pinch) {
    canvas.sight().zoomBy(pinch.getZoomFactor(), pinch.getX(), pinch.getY());
    pinch.consume();
  }
}
