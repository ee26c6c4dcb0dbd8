package dev.meshwright.app.history;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.WrappingCell;
import dev.meshwright.model.git.Commit;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.fieldhistory.FieldEvent;
import dev.meshwright.usecases.fieldhistory.LastChange;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The fields of a schema, each with what last happened to it, who did it, and in which commit.
/// Enter or a double click shows the whole history of a field.
final class LastChangesView implements View {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

  private final Texts texts = Texts.of(LastChangesView.class);
  private final BorderPane root = new BorderPane();
  private final ListView<LastChange> list = new ListView<>();
  private final Subscription subscription;

  /// @param history shows the history of a field
  LastChangesView(LastChangesPage page, Consumer<String> history) {
    root.setId("last-changes");
    Named.named(list, "last-changes-list", texts.get("last.list"));
    list.setCellFactory(view -> new FieldCell());
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        chosen(history);
      }
    });
    list.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        chosen(history);
      }
    });
    subscription = page.stateProperty().subscribe(this::render);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void chosen(Consumer<String> history) {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .map(LastChange::name)
        .ifPresent(history);
  }

  private void render(LastChangesState state) {
    root.setCenter(
        switch (state) {
          case LastChangesState.Reading reading ->
              EmptyState.of(Icon.HISTORY, texts.get("reading.title"), texts.get("last.reading"));
          case LastChangesState.Failed(Throwable cause) -> Failure.of(cause);
          case LastChangesState.Ready(List<LastChange> fields) -> {
            list.getItems().setAll(fields);
            yield list;
          }
        });
  }

  private final class FieldCell extends WrappingCell<LastChange> {

    FieldCell() {
      getStyleClass().add("commit-cell");
    }

    @Override
    protected void updateItem(LastChange field, boolean empty) {
      super.updateItem(field, empty);
      setText(null);
      if (empty || field == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Label name = new Label(field.name());
      name.getStyleClass().addAll("user-text", "strong");
      String words =
          field.events().stream().map(FieldEvent::words).collect(Collectors.joining(", "));
      Label what = new Label(words);
      Wrapping.of(what);
      what.getStyleClass().add("user-text");
      String by = field.commit().map(this::by).orElseGet(() -> texts.get("last.uncommitted"));
      Label who = new Label(by);
      who.getStyleClass().addAll("user-text", "muted");
      who.setMinWidth(0);
      VBox box = new VBox(name, what, who);
      box.getStyleClass().add("commit-box");
      setGraphic(box);
      setAccessibleText(field.name() + ", " + words + ", " + by);
    }

    private String by(Commit commit) {
      return commit.shortId()
          + "  "
          + commit.author().name()
          + ", "
          + commit.time().format(DATE)
          + "  "
          + commit.subject();
    }
  }
}
