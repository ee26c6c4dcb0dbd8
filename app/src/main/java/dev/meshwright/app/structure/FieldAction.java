package dev.meshwright.app.structure;

import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.view.Texts;
import java.util.List;

/// What the table of fields can be told to do, and the key that tells it.
enum FieldAction {
  EDIT("Enter"),
  RENAME("F2"),
  ADD("Insert"),
  REMOVE("Delete, Backspace"),
  CUT("Shortcut+X"),
  COPY("Shortcut+C"),
  PASTE("Shortcut+V"),
  DUPLICATE("Shortcut+D"),
  MOVE_UP("Alt+Up"),
  MOVE_DOWN("Alt+Down"),
  REDO("Shortcut+Y");

  private final String keys;

  /// @param keys separated by commas; the first is shown, the others people know from elsewhere
  FieldAction(String keys) {
    this.keys = keys;
  }

  /// Every key that does it while the table has the focus.
  List<KeyStroke> keys() {
    return KeyStroke.parseAll(keys);
  }

  /// What it does, as a command for people.
  String title() {
    Texts texts = Texts.of(FieldAction.class);
    return switch (this) {
      case EDIT -> texts.get("action.edit");
      case RENAME -> texts.get("action.rename");
      case ADD -> texts.get("action.add");
      case REMOVE -> texts.get("action.remove");
      case CUT -> texts.get("action.cut");
      case COPY -> texts.get("action.copy");
      case PASTE -> texts.get("action.paste");
      case DUPLICATE -> texts.get("action.duplicate");
      case MOVE_UP -> texts.get("action.up");
      case MOVE_DOWN -> texts.get("action.down");
      case REDO -> texts.get("action.redo");
    };
  }
}
