package dev.meshwright.uikit.graph;

import dev.meshwright.uikit.keys.KeyStroke;
import java.util.List;

/// What a graph can be told by keys while it has the keyboard.
enum GraphKey {
  OPEN("Enter"),
  FOLD("Shortcut+Enter"),
  UP("Up"),
  DOWN("Down"),
  LEFT("Left"),
  RIGHT("Right"),
  FIRST("Home"),
  LAST("End"),
  NEXT_BOX("PageDown"),
  PREVIOUS_BOX("PageUp"),
  PAN_UP("Shift+Up"),
  PAN_DOWN("Shift+Down"),
  PAN_LEFT("Shift+Left"),
  PAN_RIGHT("Shift+Right"),
  ZOOM_IN("Shortcut+Plus"),
  ZOOM_OUT("Shortcut+Minus"),
  ACTUAL_SIZE("Shortcut+0"),
  FIT("Shortcut+9"),
  FIND_NEXT("F3"),
  FIND_PREVIOUS("Shift+F3"),
  RUB_OUT("Backspace"),
  LEAVE("Escape");

  private final String keys;

  GraphKey(String keys) {
    this.keys = keys;
  }

  List<KeyStroke> keys() {
    return KeyStroke.parseAll(keys);
  }
}
