package dev.meshwright.app.review;

import dev.meshwright.app.common.Failure;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.review.ItemNotes;
import dev.meshwright.usecases.review.LocatedThread;
import dev.meshwright.usecases.review.ShownReview;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.anchor.FoundPlace;
import dev.meshwright.usecases.review.scope.DecidedChange;
import dev.meshwright.usecases.review.thread.ReviewEvent;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was decided on a change and said of it.
final class NotesPane {

  private final Texts texts = Texts.of(NotesPane.class);
  private final DecisionWords words = new DecisionWords();

  Node of(ReviewItem item, NotesState state) {
    VBox box = new VBox();
    box.setId("review-notes");
    box.getStyleClass().add("review-notes");
    switch (state) {
      case NotesState.Reading reading -> {}
      case NotesState.Missing missing -> {}
      case NotesState.Failed(Throwable cause) ->
          box.getChildren().add(line(texts.get("notes.failed", Failure.message(cause))));
      case NotesState.Open(ShownReview review) -> fill(box, ItemNotes.of(review, item));
    }
    return box;
  }

  private void fill(VBox box, ItemNotes notes) {
    notes.decided().ifPresent(decided -> decided(box, decided));
    notes.threads().forEach(thread -> thread(box, thread));
  }

  private void decided(VBox box, DecidedChange decided) {
    Label state = line(words.state(decided.state()));
    state.getStyleClass().add("strong");
    box.getChildren().add(state);
    decided.decisions().forEach(decision -> box.getChildren().add(line(words.decision(decision))));
  }

  private void thread(VBox box, LocatedThread located) {
    List<ReviewEvent> said =
        located.thread().events().stream().filter(event -> event.text("text").isPresent()).toList();
    for (ReviewEvent event : said) {
      box.getChildren()
          .add(line(texts.get("said", event.by().name(), event.text("text").orElse(""))));
    }
    located
        .place()
        .filter(place -> place.way() != FoundPlace.Way.PATH)
        .ifPresent(place -> box.getChildren().add(line(texts.get("said.found", place.words()))));
    if (!located.thread().isOpen()) {
      box.getChildren().add(line(texts.get("said.resolved")));
    }
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("user-text");
    Wrapping.of(label);
    return label;
  }
}
