package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.view.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the editor can be told to do, and the key that tells it.
public enum EditorAction {
  UNDO("Shortcut+Z"),
  REDO("Shortcut+Shift+Z, Shortcut+Y"),
  FIND("Shortcut+F"),
  REPLACE("Shortcut+H"),
  FIND_NEXT("F3"),
  FIND_PREVIOUS("Shift+F3"),
  GO_TO_LINE("Shortcut+G"),
  COMPLETE("Shortcut+Space"),
  PARAMETERS("Shortcut+Shift+Space"),
  SHOW_FIXES("Alt+Enter"),
  FORMAT("Shortcut+Alt+L"),
  NEXT_PROBLEM("F8"),
  PREVIOUS_PROBLEM("Shift+F8"),
  TOGGLE_COMMENT("Shortcut+Slash"),
  DUPLICATE_LINES("Shortcut+D"),
  DELETE_LINES("Shortcut+Shift+K"),
  MOVE_LINES_UP("Alt+Up"),
  MOVE_LINES_DOWN("Alt+Down"),
  GO_TO_BRACKET("Shortcut+Shift+Back Slash"),
  WRAP_LINES("Alt+Z"),
  SHOW_WHITESPACE("Alt+Shift+W"),
  FOLD("Shortcut+Shift+Open Bracket"),
  UNFOLD("Shortcut+Shift+Close Bracket");

  private final String keys;

  /// @param keys separated by commas; the first is shown, the others people know from elsewhere
  EditorAction(String keys) {
    this.keys = keys;
  }

  /// The action of a command.
  public static Optional<EditorAction> ofId(String id) {
    return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
  }

  /// The id of the command that does it.
  public String id() {
    return switch (this) {
      // The window does these in any view of the file.
      case UNDO, REDO -> name().toLowerCase(Locale.ROOT);
      default -> "editor-" + name().toLowerCase(Locale.ROOT);
    };
  }

  /// Every key that does it while the editor has the focus and nobody has set other keys.
  public List<KeyStroke> keys() {
    return KeyStroke.parseAll(keys);
  }

  /// What it does, as a command for people.
  public String title() {
    Texts texts = Texts.of(EditorAction.class);
    return switch (this) {
      case UNDO -> texts.get("action.undo");
      case REDO -> texts.get("action.redo");
      case FIND -> texts.get("action.find");
      case REPLACE -> texts.get("action.replace");
      case FIND_NEXT -> texts.get("action.find.next");
      case FIND_PREVIOUS -> texts.get("action.find.previous");
      case GO_TO_LINE -> texts.get("action.go.line");
      case COMPLETE -> texts.get("action.complete");
      case PARAMETERS -> texts.get("action.parameters");
      case SHOW_FIXES -> texts.get("action.fixes");
      case FORMAT -> texts.get("action.format");
      case NEXT_PROBLEM -> texts.get("action.problem.next");
      case PREVIOUS_PROBLEM -> texts.get("action.problem.previous");
      case TOGGLE_COMMENT -> texts.get("action.comment");
      case DUPLICATE_LINES -> texts.get("action.duplicate");
      case DELETE_LINES -> texts.get("action.delete");
      case MOVE_LINES_UP -> texts.get("action.move.up");
      case MOVE_LINES_DOWN -> texts.get("action.move.down");
      case GO_TO_BRACKET -> texts.get("action.bracket");
      case WRAP_LINES -> texts.get("action.wrap");
      case SHOW_WHITESPACE -> texts.get("action.whitespace");
      case FOLD -> texts.get("action.fold");
      case UNFOLD -> texts.get("action.unfold");
    };
  }
}
