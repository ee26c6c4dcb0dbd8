package dev.meshwright.app.review;

import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// All changes of a review as a list, the one on the screen selected, and the time that it takes.
final class OverviewView implements View {

  private final Texts texts = Texts.of(OverviewView.class);
  private final ItemWords words = new ItemWords();
  private final ReviewViewModel model;
  private final BorderPane root = new BorderPane();
  private final ListView<ReviewItem> list = new ListView<>();
  private final Label progress = new Label();
  private final Label next = new Label();
  private final Label clock = new Label();
  private final Instant began = Instant.now();
  private final Timeline ticks =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), tick -> tick()));
  private final Subscription subscription;

  OverviewView(ReviewViewModel model) {
    this.model = model;
    root.setId("review-overview");
    Named.named(list, "review-list", texts.get("overview.name"));
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(index -> {
          if (index.intValue() >= 0 && index.intValue() != model.positionProperty().get()) {
            model.show(index.intValue());
          }
        });
    Named.named(clock, "review-clock", texts.get("overview.clock"));
    clock.getStyleClass().add("review-clock");
    clock.setMinWidth(Region.USE_PREF_SIZE);
    progress.getStyleClass().add("strong");
    progress.setMinWidth(Region.USE_PREF_SIZE);
    next.setId("review-next-words");
    next.getStyleClass().add("user-text");
    next.setMinWidth(0);
    next.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(next, Priority.ALWAYS);
    HBox bar = new HBox(progress, next, clock);
    bar.getStyleClass().add("review-bar");
    root.setTop(bar);
    root.setCenter(list);
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::fill),
            model.positionProperty().subscribe(this::select));
    fill();
    ticks.setCycleCount(Animation.INDEFINITE);
    ticks.play();
    tick();
  }

  String title() {
    return texts.get("overview.title");
  }

  void focus() {
    list.requestFocus();
  }

  private void fill() {
    list.getItems().setAll(model.items());
    select();
  }

  private void select() {
    int at = model.positionProperty().get();
    List<ReviewItem> items = model.items();
    if (at < list.getItems().size()) {
      list.getSelectionModel().select(at);
      list.scrollTo(Math.max(0, at - 2));
    }
    progress.setText(items.isEmpty() ? "" : texts.get("overview.progress", at + 1, items.size()));
    next.setText(
        at + 1 < items.size()
            ? texts.get("overview.next", words.title(items.get(at + 1)))
            : texts.get("overview.last"));
  }

  private void tick() {
    Duration since = Duration.between(began, Instant.now());
    clock.setText(
        "%d:%02d:%02d".formatted(since.toHours(), since.toMinutesPart(), since.toSecondsPart()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    ticks.stop();
    subscription.unsubscribe();
  }

  private final class Cell extends ListCell<ReviewItem> {

    @Override
    protected void updateItem(ReviewItem item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
      } else {
        setText(words.title(item));
        setGraphic(ChangeWords.sign(item.severity()));
      }
    }
  }
}
