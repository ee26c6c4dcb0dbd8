package dev.meshwright.app.review;

import dev.meshwright.app.common.ExcerptPane;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.review.agenda.PlacedText;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// A change before and after, or one of the two.
final class SidesPane {

  private final Texts texts = Texts.of(SidesPane.class);

  Node of(ReviewItem item, ShownSides shown) {
    List<Node> sides = new ArrayList<>();
    if (shown != ShownSides.AFTER) {
      sides.add(side(item, "review-side-before", texts.get("before"), item.before(), item.after()));
    }
    if (shown != ShownSides.BEFORE) {
      sides.add(side(item, "review-side-after", texts.get("after"), item.after(), item.before()));
    }
    // Shares of the width, as the height of lines that break depends on it.
    GridPane box = new GridPane();
    for (int i = 0; i < sides.size(); i++) {
      ColumnConstraints share = new ColumnConstraints();
      share.setPercentWidth(100.0 / sides.size());
      box.getColumnConstraints().add(share);
      box.add(sides.get(i), i, 0);
    }
    box.getStyleClass().add("review-sides");
    return box;
  }

  private Node side(
      ReviewItem item,
      String id,
      String title,
      Optional<PlacedText> shown,
      Optional<PlacedText> other) {
    return shown
        .map(text ->
            ExcerptPane.of(
                id,
                texts.get("side", title, text.place().file(), text.place().start().line()),
                ItemExcerpt.of(item, text, other)))
        .orElseGet(() -> absent(id, title));
  }

  private Node absent(String id, String title) {
    Label none = new Label(texts.get("absent"));
    none.setId(id);
    Wrapping.of(none);
    VBox box = new VBox(new Label(title), none);
    box.getStyleClass().add("excerpt-box");
    return box;
  }
}
