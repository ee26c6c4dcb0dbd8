package dev.meshwright.app.review;

import dev.meshwright.uikit.controls.ChoiceButtons;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.scope.DecisionKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Where something is said of the change on the screen: a comment, a decision, the name of a review
/// to keep it in.
final class EntryBar implements View {

  private static final int USUAL_DAYS = 90;

  private final Texts texts = Texts.of(EntryBar.class);
  private final DecisionWords words = new DecisionWords();
  private final NotesViewModel notes;
  private final Runnable closed;
  private final VBox root = new VBox();
  private final Label refusal = new Label();
  private final Subscription subscription;

  /// @param closed run when the keyboard is free for the review again
  EntryBar(NotesViewModel notes, Runnable closed) {
    this.notes = notes;
    this.closed = closed;
    root.setId("review-entry");
    root.getStyleClass().add("review-entry");
    refusal.setId("review-refusal");
    refusal.getStyleClass().add("user-text");
    Wrapping.of(refusal);
    subscription = notes.refusalProperty().subscribe(this::refused);
    hide();
  }

  private void refused(Optional<String> why) {
    refusal.setText(why.orElse(""));
    refusal.setManaged(why.isPresent());
    refusal.setVisible(why.isPresent());
  }

  boolean isOpen() {
    return root.isManaged();
  }

  /// Asks for a comment on a change.
  void comment(ReviewItem item) {
    if (isKept(item)) {
      TextField text = field("review-comment-text", texts.get("entry.comment"));
      show(text, () -> notes.comment(item, text.getText(), this::close), text);
    }
  }

  /// Asks for a decision on a change.
  void decide(ReviewItem item) {
    if (!isKept(item)) {
      return;
    }
    List<DecisionKind> kinds = List.of(DecisionKind.values());
    ObjectProperty<DecisionKind> kind = new SimpleObjectProperty<>(DecisionKind.ACCEPT);
    ChoiceButtons<DecisionKind> choice =
        new ChoiceButtons<>("review-decision", kinds, words::kind, kind);
    TextField reason = field("review-reason", texts.get("entry.reason"));
    reason.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          int by = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
          if (by != 0) {
            key.consume();
            kind.set(kinds.get(Math.floorMod(kinds.indexOf(kind.get()) + by, kinds.size())));
          }
        });
    DatePicker until = Named.named(new DatePicker(), "review-until", texts.get("entry.until"));
    until.setValue(LocalDate.now(ZoneId.systemDefault()).plusDays(USUAL_DAYS));
    until.visibleProperty().bind(kind.isEqualTo(DecisionKind.WAIVE));
    until.managedProperty().bind(until.visibleProperty());
    Runnable write =
        () ->
            notes.decide(
                item,
                kind.get(),
                reason.getText(),
                Optional.ofNullable(until.getValue())
                    .filter(day -> kind.get() == DecisionKind.WAIVE),
                this::close);
    show(reason, write, choice.node(), reason, until);
  }

  /// Whether there is a review to keep it in; asks for one where there is none.
  private boolean isKept(ReviewItem item) {
    if (notes.stateProperty().get() instanceof NotesState.Missing missing) {
      start(missing);
      return false;
    }
    return notes.isKnown(item);
  }

  private void start(NotesState.Missing missing) {
    TextField name = field("review-name", texts.get("entry.name"));
    show(name, () -> notes.start(name.getText().strip(), this::close), name);
    refused(Optional.of(texts.get("entry.missing", missing.why().message())));
  }

  private static TextField field(String id, String prompt) {
    TextField field = Named.named(new TextField(), id, prompt);
    field.setPromptText(prompt);
    field.setPrefColumnCount(40);
    return field;
  }

  /// @param typed takes the keyboard; Enter in it writes
  private void show(TextField typed, Runnable write, Node... inputs) {
    notes.forgetRefusal();
    refused(Optional.empty());
    typed.setOnAction(action -> write.run());
    FlowPane row = new FlowPane(inputs);
    row.getChildren()
        .addAll(
            button("review-write", texts.get("entry.write"), write),
            button("review-back", texts.get("entry.back"), this::close));
    row.getStyleClass().add("review-entry-row");
    root.getChildren().setAll(row, refusal);
    root.setManaged(true);
    root.setVisible(true);
    AfterFrame.run(typed::requestFocus);
  }

  private static Button button(String id, String words, Runnable action) {
    Button button = Named.named(new Button(words), id, words);
    button.setOnAction(pressed -> action.run());
    return button;
  }

  /// Lets go of what was typed.
  void close() {
    hide();
    closed.run();
  }

  private void hide() {
    root.setManaged(false);
    root.setVisible(false);
    root.getChildren().clear();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }
}
