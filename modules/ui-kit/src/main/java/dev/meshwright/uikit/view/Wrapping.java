package dev.meshwright.uikit.view;

import javafx.scene.control.Labeled;

/// Breaks long lines of labels that can be broken.
///
/// Where a word boundary inside right-to-left text would end a line, JavaFX 26 fails in its text
/// layout (`PrismTextLayout.computeTrailingSpaceWidth`, an index below zero), and what shows that
/// text stays broken. A text with such characters keeps its lines, and is cut with an ellipsis.
/// Text areas are not helped by that: they measure their text as if it were broken.
public final class Wrapping {

  /// Below, no character is written from right to left.
  private static final int FIRST_RIGHT_TO_LEFT = 0x590;

  private Wrapping() {}

  public static void of(Labeled control) {
    control.wrapTextProperty().bind(control.textProperty().map(Wrapping::canWrap).orElse(true));
  }

  /// Whether a text has no character that is written from right to left.
  public static boolean canWrap(String text) {
    return text.codePoints()
        .filter(point -> point >= FIRST_RIGHT_TO_LEFT)
        .mapToObj(Character::getDirectionality)
        .noneMatch(direction ->
            direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
