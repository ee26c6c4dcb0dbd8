package dev.meshwright.app.merging;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.ListAboveForm;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.model.git.ConflictedFile.Deed;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What is under way, and the files in conflict. Enter or a double click opens both sides of one.
final class MergingView implements View {

  private final Texts texts = Texts.of(MergingView.class);
  private final MergingViewModel model;
  private final BorderPane root = new BorderPane();
  private final UnderWayBar bar;
  private final ListView<ConflictedFile> list = new ListView<>();
  private final MergingNotePane note;
  private final ListAboveForm listed;
  private final Button ours;
  private final Button theirs;
  private final FlowPane ways;
  private final Subscription subscription;

  /// @param open shows both sides of a file
  MergingView(MergingViewModel model, Consumer<ConflictedFile> open) {
    this.model = model;
    root.setId("merging");
    bar = new UnderWayBar("merging-bar", model, Optional.empty());
    note = new MergingNotePane(texts, model.notes());
    Named.named(list, "merging-files", texts.get("files"));
    list.setCellFactory(view -> new ConflictCell(model.words()));
    list.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
        chosen(open);
      }
    });
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        chosen(open);
        key.consume();
      }
    });
    ours = button("merging-ours", Icon.ARROW_LEFT, file -> model.take(file, true));
    theirs = button("merging-theirs", Icon.ARROW_RIGHT, file -> model.take(file, false));
    Button both = button("merging-open", Icon.MERGE, open);
    both.setText(texts.get("open"));
    Button resolved = button("merging-resolved", Icon.CHECK, file -> model.resolved(file.path()));
    resolved.setText(texts.get("resolved"));
    ways = new FlowPane(both, ours, theirs, resolved);
    ways.getStyleClass().add("pane-bar");
    listed = new ListAboveForm(list, new VBox(note.node(), ways), "merging-form");
    root.setTop(bar.root());
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            model.notes().property().subscribe(note::show),
            list.getSelectionModel().selectedItemProperty().subscribe(this::nameSides));
  }

  /// What taking a side means for a file that one of them deleted.
  private void nameSides(ConflictedFile file) {
    ours.setText(
        file != null && file.ours() == Deed.DELETED
            ? texts.get("take.delete.ours")
            : texts.get("take.ours"));
    theirs.setText(
        file != null && file.theirs() == Deed.DELETED
            ? texts.get("take.delete.theirs")
            : texts.get("take.theirs"));
  }

  private Button button(String id, Icon icon, Consumer<ConflictedFile> action) {
    Button button = new Button("", icon.node());
    button.setId(id);
    button.setOnAction(pressed -> chosen(action));
    button.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
    return button;
  }

  private void chosen(Consumer<ConflictedFile> action) {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(action);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    bar.dispose();
  }

  private void render(MergingState state) {
    boolean any =
        state instanceof MergingState.UnderWay(OperationUnderWay of) && !of.conflicts().isEmpty();
    ways.setVisible(any);
    ways.setManaged(any);
    switch (state) {
      case MergingState.NoRepository none ->
          root.setCenter(
              EmptyState.of(Icon.MERGE, texts.get("norepo.title"), texts.get("norepo.text")));
      case MergingState.Reading reading ->
          root.setCenter(
              EmptyState.of(Icon.MERGE, texts.get("reading.title"), texts.get("reading.text")));
      case MergingState.Quiet quiet -> {
        list.getItems().clear();
        list.setPlaceholder(
            EmptyState.of(Icon.MERGE, texts.get("quiet.title"), texts.get("quiet.text")));
        root.setCenter(listed);
      }
      case MergingState.UnderWay(OperationUnderWay operation) -> {
        fill(operation);
        list.setPlaceholder(
            EmptyState.of(Icon.CHECK, texts.get("settled.title"), texts.get("settled.text")));
        root.setCenter(listed);
      }
      case MergingState.Failed(Throwable cause) -> root.setCenter(Failure.of(cause, again()));
    }
  }

  private void fill(OperationUnderWay operation) {
    int place = Math.max(0, list.getSelectionModel().getSelectedIndex());
    if (!list.getItems().equals(operation.conflicts())) {
      list.getItems().setAll(operation.conflicts());
      if (!list.getItems().isEmpty()) {
        list.getSelectionModel().select(Math.min(place, list.getItems().size() - 1));
      }
    }
  }

  private Button again() {
    Button again = Named.named(new Button(texts.get("again")), "merging-again", texts.get("again"));
    again.setOnAction(pressed -> model.refresh());
    return again;
  }
}
