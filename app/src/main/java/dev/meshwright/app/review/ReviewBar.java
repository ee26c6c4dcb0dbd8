package dev.meshwright.app.review;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// What can be done in a review, each with its key: nothing has to be known by heart.
final class ReviewBar {

  private static final List<ReviewAction> SHOWN =
      List.of(
          ReviewAction.PREVIOUS,
          ReviewAction.NEXT,
          ReviewAction.BEFORE,
          ReviewAction.AFTER,
          ReviewAction.BOTH,
          ReviewAction.ROWS,
          ReviewAction.WHOLE,
          ReviewAction.COMMENT,
          ReviewAction.DECIDE,
          ReviewAction.SMALLER,
          ReviewAction.LARGER,
          ReviewAction.LOOK,
          ReviewAction.LIST,
          ReviewAction.AGAIN,
          ReviewAction.END_REVIEW);

  private final Texts texts = Texts.of(ReviewBar.class);

  Node of(Consumer<ReviewAction> act) {
    FlowPane bar = new FlowPane();
    bar.setId("review-keys");
    bar.getStyleClass().add("review-keys");
    for (ReviewAction action : SHOWN) {
      String words = words(action);
      Button button =
          Named.named(new Button(words), "review-" + action.name().toLowerCase(Locale.ROOT), words);
      button.getStyleClass().add("flat");
      button.setOnAction(pressed -> act.accept(action));
      bar.getChildren().add(button);
    }
    return bar;
  }

  private String words(ReviewAction action) {
    return switch (action) {
      case PREVIOUS -> texts.get("key.previous");
      case NEXT -> texts.get("key.next");
      case FIRST -> texts.get("key.first");
      case LAST -> texts.get("key.last");
      case UP -> texts.get("key.up");
      case DOWN -> texts.get("key.down");
      case BEFORE -> texts.get("key.before");
      case AFTER -> texts.get("key.after");
      case BOTH -> texts.get("key.both");
      case ROWS -> texts.get("key.rows");
      case WHOLE -> texts.get("key.whole");
      case SMALLER -> texts.get("key.smaller");
      case LARGER -> texts.get("key.larger");
      case COMMENT -> texts.get("key.comment");
      case DECIDE -> texts.get("key.decide");
      case LOOK -> texts.get("key.look");
      case LIST -> texts.get("key.list");
      case AGAIN -> texts.get("key.again");
      case END_REVIEW -> texts.get("key.end");
    };
  }
}
