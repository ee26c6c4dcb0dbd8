package dev.meshwright.app.review;

import java.util.List;
import javafx.scene.Node;

/// How large the words of a review are.
///
/// @param pixels of the text; code is a little smaller
record TypeSize(int pixels) {

  /// The least that is read from the back of a room.
  private static final List<Integer> STEPS = List.of(24, 28, 32, 38, 46, 56);

  TypeSize larger() {
    return next(1);
  }

  TypeSize smaller() {
    return next(-1);
  }

  /// Icons do not know the size of the text beside them; the style sheet has one for each step.
  Node apply(Node icon) {
    icon.getStyleClass().add("review-icon-" + pixels);
    return icon;
  }

  private TypeSize next(int by) {
    int at = Math.clamp(STEPS.indexOf(pixels) + by, 0, STEPS.size() - 1);
    return new TypeSize(STEPS.get(at));
  }
}
