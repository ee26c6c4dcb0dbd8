package dev.meshwright.app.review;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.common.CachedNode;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.model.Location;
import dev.meshwright.uikit.diff.DiffView;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.review.agenda.PlacedText;
import dev.meshwright.usecases.review.agenda.ReviewAgenda;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The screen of a review: which change of how many, the change itself, and the keys.
final class ReviewView implements View {

  /// Part of the screen by which a key scrolls.
  private static final double SCROLLED = 0.3;

  private final Texts texts = Texts.of(ReviewView.class);
  private final ReviewViewModel model;
  private final ItemPane pane = new ItemPane();
  private final SidesPane sides = new SidesPane();
  private final ItemRows rows = new ItemRows();
  private final NotesPane notes = new NotesPane();
  private final EntryBar entry;
  private final BorderPane root = new BorderPane();
  private final Label position = new Label();
  private final Label path = new Label();
  private final Label from = new Label();
  private final CachedNode content = new CachedNode(root::setCenter);
  private final Subscription subscription;
  private Optional<DiffView> diff = Optional.empty();

  /// Everything that the screen shows of a change.
  private record Shown(
      ReviewItem item,
      ShownSides sides,
      boolean whole,
      boolean rowsShown,
      RowsState rows,
      NotesState notes,
      TypeSize size) {}

  /// @param keys what can be done, always in sight
  ReviewView(ReviewViewModel model, Node keys) {
    this.model = model;
    root.setId("review");
    root.getStyleClass().add("review");
    root.setTop(top());
    entry = new EntryBar(model.notes(), root::requestFocus);
    root.setBottom(new VBox(entry.root(), keys));
    Named.named(root, "review", texts.get("name"));
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            model.positionProperty().subscribe(this::render),
            model.sidesProperty().subscribe(this::render),
            model.wholeProperty().subscribe(this::render),
            model.rowsShownProperty().subscribe(this::render),
            model.rowsProperty().subscribe(this::render),
            model.notes().stateProperty().subscribe(this::render),
            model.sizeProperty().subscribe(this::resize));
  }

  private Node top() {
    position.setId("review-position");
    position.getStyleClass().add("strong");
    position.setMinWidth(Region.USE_PREF_SIZE);
    path.setId("review-path");
    path.getStyleClass().addAll("mono", "user-text");
    path.setMinWidth(0);
    from.setId("review-from");
    from.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(path, Priority.ALWAYS);
    path.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(position, path, from);
    bar.getStyleClass().add("review-bar");
    return bar;
  }

  private void resize(TypeSize size) {
    root.setStyle("-fx-font-size: " + size.pixels() + "px;");
    render();
  }

  private void render() {
    switch (model.stateProperty().get()) {
      case AskedState.Idle<ReviewAgenda> idle ->
          say(Icon.STOP, "stopped", texts.get("stopped.text"));
      case AskedState.Working<ReviewAgenda> working ->
          say(Icon.COMPARE, "working", texts.get("working.text"));
      case AskedState.Refused<ReviewAgenda>(var problem) ->
          say(Icon.WARNING, "refused", problem.message() + " " + problem.hint());
      case AskedState.Failed<ReviewAgenda>(Throwable cause) -> {
        head("", "", "");
        content.show(cause, () -> Failure.of(cause));
      }
      case AskedState.Ready<ReviewAgenda>(ReviewAgenda agenda) -> show(agenda);
    }
  }

  private void say(Icon icon, String what, String text) {
    head("", "", "");
    content.show(what + text, () -> EmptyState.of(icon, texts.get("name"), text));
  }

  private void head(String place, String file, String earlier) {
    position.setText(place);
    path.setText(file);
    from.setText(earlier);
  }

  private void show(ReviewAgenda agenda) {
    Optional<ReviewItem> current = model.current();
    String earlier = texts.get("from", agenda.from());
    if (current.isEmpty()) {
      head("", "", earlier);
      content.show(
          "nothing",
          () -> EmptyState.of(Icon.CHECK, texts.get("nothing.title"), texts.get("nothing.text")));
      return;
    }
    ReviewItem item = current.get();
    head(
        texts.get("position", model.positionProperty().get() + 1, agenda.items().size()),
        item.path(),
        earlier);
    Shown shown =
        new Shown(
            item,
            model.sidesProperty().get(),
            model.wholeProperty().get(),
            model.rowsShownProperty().get(),
            model.rowsProperty().get(),
            model.notes().stateProperty().get(),
            model.sizeProperty().get());
    content.show(shown, () -> node(shown));
  }

  private Node node(Shown shown) {
    diff.ifPresent(DiffView::dispose);
    diff = Optional.empty();
    return shown.whole() ? whole(shown) : page(shown);
  }

  private Node page(Shown shown) {
    VBox box =
        new VBox(
            pane.head(shown.item(), shown.size()),
            notes.of(shown.item(), shown.notes()),
            sides.of(shown.item(), shown.sides()));
    if (shown.rowsShown()) {
      box.getChildren().add(rows.of(shown.rows()));
    }
    box.getStyleClass().add("review-page");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setId("review-scroll");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  /// Where something is said of what is shown.
  EntryBar entry() {
    return entry;
  }

  /// Moves what does not fit onto the screen by a part of it.
  void scroll(int direction) {
    if (root.getCenter() instanceof ScrollPane page) {
      double room =
          page.getContent().getLayoutBounds().getHeight() - page.getViewportBounds().getHeight();
      if (room > 0) {
        double part = page.getViewportBounds().getHeight() * SCROLLED / room;
        page.setVvalue(Math.clamp(page.getVvalue() + direction * part, 0, 1));
      }
    }
  }

  private Node whole(Shown shown) {
    ReviewItem item = shown.item();
    DiffView made =
        new DiffView(
            "review-whole",
            side(texts.get("before"), item.before()),
            side(texts.get("after"), item.after()),
            Language.ofFile(item.path()),
            model.jobs());
    if (!(item instanceof ReviewItem.FileChanged)) {
      made.mark(
          item.before().map(PlacedText::place).map(Location::range),
          item.after().map(PlacedText::place).map(Location::range));
    }
    diff = Optional.of(made);
    BorderPane page = new BorderPane(made.root());
    page.setTop(pane.head(item, shown.size()));
    page.getStyleClass().add("review-page");
    return page;
  }

  private static DiffView.Side side(String title, Optional<PlacedText> text) {
    return new DiffView.Side(title, text.map(PlacedText::text).orElse(""));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    diff.ifPresent(DiffView::dispose);
    entry.dispose();
  }
}
