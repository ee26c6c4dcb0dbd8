package dev.meshwright.app.review;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// What can be done in a review, with keys that need no other key held down: a remote control for
/// slides has page up and page down.
enum ReviewAction {
  PREVIOUS,
  NEXT,
  FIRST,
  LAST,
  UP,
  DOWN,
  BEFORE,
  AFTER,
  BOTH,
  ROWS,
  WHOLE,
  SMALLER,
  LARGER,
  COMMENT,
  DECIDE,
  LOOK,
  LIST,
  AGAIN,
  END_REVIEW;

  static Optional<ReviewAction> of(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown() || key.isControlDown() || key.isMetaDown()) {
      return Optional.empty();
    }
    return switch (key.getCode()) {
      case LEFT, PAGE_UP, KP_LEFT -> Optional.of(PREVIOUS);
      case RIGHT, PAGE_DOWN, KP_RIGHT -> Optional.of(NEXT);
      case HOME -> Optional.of(FIRST);
      case END -> Optional.of(LAST);
      case UP, KP_UP -> Optional.of(UP);
      case DOWN, KP_DOWN -> Optional.of(DOWN);
      case B -> Optional.of(BEFORE);
      case A -> Optional.of(AFTER);
      case X -> Optional.of(BOTH);
      case R -> Optional.of(ROWS);
      case S -> Optional.of(WHOLE);
      case MINUS, SUBTRACT -> Optional.of(SMALLER);
      case PLUS, EQUALS, ADD -> Optional.of(LARGER);
      case C -> Optional.of(COMMENT);
      case D -> Optional.of(DECIDE);
      case L -> Optional.of(LOOK);
      case O -> Optional.of(LIST);
      case F5 -> Optional.of(AGAIN);
      case ESCAPE -> Optional.of(END_REVIEW);
      default -> Optional.empty();
    };
  }
}
