package dev.meshwright.app.review;

import dev.meshwright.app.common.AnswerWords;
import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.check.ModeAnswer;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One change: what it is, whom it hurts, what to do, before and after.
final class ItemPane {

  private final Texts texts = Texts.of(ItemPane.class);
  private final ItemWords words = new ItemWords();
  private final AnswerWords answers = new AnswerWords();

  /// Everything but the two states and the rows.
  Node head(ReviewItem item, TypeSize size) {
    Label title = wrapped(words.title(item));
    title.setId("review-title");
    title.getStyleClass().add("review-title");
    Label verdict = wrapped(words.verdict(item));
    verdict.setId("review-verdict");
    verdict.setGraphic(size.apply(ChangeWords.sign(item.severity())));
    verdict.getStyleClass().add("review-verdict");
    VBox box = new VBox(title, verdict);
    words
        .advice(item)
        .ifPresent(advice -> {
          Label hint = wrapped(texts.get("advice", advice));
          hint.setId("review-advice");
          box.getChildren().add(hint);
        });
    if (item instanceof ReviewItem.SchemaChanged change
        && change.asked().mode() != CompatibilityMode.NONE) {
      box.getChildren().add(asked(change.asked(), size));
    }
    box.getStyleClass().add("review-head");
    return box;
  }

  private Node asked(ModeAnswer asked, TypeSize size) {
    Label answer = answers.label(asked.holds());
    size.apply(answer.getGraphic());
    FlowPane row = new FlowPane(new Label(texts.get("asked", asked.mode())), answer);
    row.setId("review-asked");
    row.getStyleClass().add("review-asked");
    return row;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("user-text");
    Wrapping.of(label);
    return label;
  }
}
