package dev.meshwright.uikit.view;

import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Breaks long lines of labels and text areas that can be broken.
///
/// Where a word boundary inside right-to-left text would end a line, JavaFX 26 fails in its text
/// layout (`PrismTextLayout.computeTrailingSpaceWidth`, an index below zero), and what shows that
/// text stays broken. A text with such characters keeps its lines: a label cuts them with an
/// ellipsis, a text area scrolls to their end.
public final class Wrapping {

  /// Below, no character is written from right to left.
  private static final int FIRST_RIGHT_TO_LEFT = 0x590;

  /// What a text area has around its text at most, in pixels.
  private static final double MARGIN = 40;

  private Wrapping() {}

  public static void of(Labeled control) {
    control.wrapTextProperty().bind(control.textProperty().map(Wrapping::canWrap).orElse(true));
  }

  public static void of(Tooltip tip) {
    tip.wrapTextProperty().bind(tip.textProperty().map(Wrapping::canWrap).orElse(true));
  }

  public static void of(TextArea area) {
    area.wrapTextProperty().bind(area.textProperty().map(Wrapping::canWrap).orElse(true));
    keepLines(area);
  }

  /// Lets a text area that breaks no lines show any text.
  ///
  /// A text area measures its text as if it were broken at its width, also when it is not. So one
  /// that is not is as wide as its longest line, and somewhat wider.
  public static void keepLines(TextArea area) {
    area.skinProperty()
        .subscribe(skin ->
            area.getChildrenUnmodifiable().stream()
                .filter(ScrollPane.class::isInstance)
                .map(part -> ((ScrollPane) part).getContent())
                .filter(Region.class::isInstance)
                .forEach(content -> widen(area, (Region) content)));
  }

  private static void widen(TextArea area, Region content) {
    Runnable width = () -> content.setMinWidth(leastWidth(area));
    area.textProperty().subscribe(width);
    area.fontProperty().subscribe(width);
    width.run();
  }

  private static double leastWidth(TextArea area) {
    if (canWrap(area.getText())) {
      return Region.USE_COMPUTED_SIZE;
    }
    Text text = new Text(area.getText());
    text.setFont(area.getFont());
    return text.getLayoutBounds().getWidth() + MARGIN;
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
