package dev.meshwright.uikit.graph;

import dev.meshwright.uikit.keys.PressedKeys;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Hears the keys of a graph. Letters look for names; arrows go along the graph, or move it while
/// Shift or Space is held.
final class GraphKeys {

  private static final double STEP = 80;

  private final GraphCanvas canvas;
  private boolean space;

  GraphKeys(GraphCanvas canvas) {
    this.canvas = canvas;
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    canvas.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
    canvas.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    canvas.focusedProperty().subscribe(focused -> hold(false));
  }

  private void hold(boolean held) {
    space = held;
    canvas.setCursor(held ? Cursor.OPEN_HAND : Cursor.DEFAULT);
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.SPACE) {
      hold(true);
      key.consume();
      return;
    }
    Optional<GraphKey> known =
        Stream.of(GraphKey.values())
            .filter(each -> PressedKeys.match(key, each.keys()))
            .findFirst();
    if (known.filter(this::perform).isPresent()) {
      key.consume();
    }
  }

  private void released(KeyEvent key) {
    if (key.getCode() == KeyCode.SPACE) {
      hold(false);
      key.consume();
    }
  }

  private void typed(KeyEvent key) {
    String typed = key.getCharacter();
    boolean command = key.isShortcutDown() || (key.isAltDown() && !key.isControlDown());
    if (!command && !typed.isEmpty() && typed.codePointAt(0) > ' ' && typed.charAt(0) != 127) {
      canvas.findProperty().set(canvas.findProperty().get() + typed);
      key.consume();
    }
  }

  /// @return whether it meant something
  private boolean perform(GraphKey key) {
    switch (key) {
      case UP -> go(GraphWalk.Way.UP, 0, -STEP);
      case DOWN -> go(GraphWalk.Way.DOWN, 0, STEP);
      case LEFT -> go(GraphWalk.Way.LEFT, -STEP, 0);
      case RIGHT -> go(GraphWalk.Way.RIGHT, STEP, 0);
      case PAN_UP -> canvas.sight().pan(0, -STEP);
      case PAN_DOWN -> canvas.sight().pan(0, STEP);
      case PAN_LEFT -> canvas.sight().pan(-STEP, 0);
      case PAN_RIGHT -> canvas.sight().pan(STEP, 0);
      case FIRST -> canvas.toEnd(false);
      case LAST -> canvas.toEnd(true);
      case NEXT_BOX -> canvas.step(1);
      case PREVIOUS_BOX -> canvas.step(-1);
      case ZOOM_IN -> canvas.sight().zoomIn();
      case ZOOM_OUT -> canvas.sight().zoomOut();
      case ACTUAL_SIZE -> canvas.sight().actualSize();
      case FIT -> canvas.fit();
      case FIND_NEXT -> canvas.findNext(1);
      case FIND_PREVIOUS -> canvas.findNext(-1);
      case OPEN, FOLD, RUB_OUT, LEAVE -> {
        return acted(key);
      }
    }
    return true;
  }

  private boolean acted(GraphKey key) {
    Optional<GraphSpot> selected = canvas.selectedProperty().get();
    String find = canvas.findProperty().get();
    switch (key) {
      case OPEN -> selected.ifPresent(canvas.actions()::open);
      case FOLD -> selected.ifPresent(spot -> canvas.fold(spot.node()));
      case RUB_OUT ->
          canvas
              .findProperty()
              .set(
                  find.isEmpty()
                      ? ""
                      : find.substring(0, find.offsetByCodePoints(find.length(), -1)));
      default -> {
        if (find.isEmpty()) {
          // What is around the graph may hear it too: it ends a full screen.
          return false;
        }
        canvas.findProperty().set("");
      }
    }
    return true;
  }

  private void go(GraphWalk.Way way, double right, double down) {
    if (space) {
      canvas.sight().pan(right, down);
    } else {
      canvas.walk(way);
    }
  }
}
