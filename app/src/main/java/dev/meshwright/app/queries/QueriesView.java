package dev.meshwright.app.queries;

import dev.meshwright.app.queries.QueriesViewModel.Listed;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.controls.ChoiceButtons;
import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/// The queries at the left, the text of the one that is selected at the right. Enter opens it,
/// Delete deletes it; both also from the field for words.
final class QueriesView implements View {

  private static final double LIST_SHARE = 0.45;

  private final Texts texts = Texts.of(QueriesView.class);
  private final QueriesViewModel model;
  private final BorderPane root = new BorderPane();
  private final ChoiceButtons<Listed> listed;
  private final SearchField words;
  private final ListView<QueryItem> list = new ListView<>();
  private final Label nothing = new Label();
  private final TextBuffer text = new TextBuffer("");
  private final SourceEditor preview;
  private final Button clear = new Button(null, Icon.CLOSE.node());
  private final Subscription subscription;

  QueriesView(QueriesViewModel model, Jobs jobs) {
    this.model = model;
    root.setId("queries");
    listed =
        new ChoiceButtons<>(
            "queries-listed", List.of(Listed.values()), this::words, model.listedProperty());
    words = new SearchField("queries-words", texts.get("words"));
    words.textProperty().bindBidirectional(model.wordsProperty());
    words.node().addEventFilter(KeyEvent.KEY_PRESSED, this::keyInWords);
    Named.named(list, "queries-list", texts.get("list"));
    list.setCellFactory(view -> new QueryCell(texts));
    list.setPlaceholder(nothing);
    Wrapping.of(nothing);
    list.setOnKeyPressed(this::keyInList);
    list.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
        chosen(model::open);
      }
    });
    preview =
        new SourceEditor("queries-text", texts.get("text"), text, Language.ofFile("a.sql"), jobs);
    preview.setEditable(false);
    clear.setText(texts.get("clear"));
    Named.named(clear, "queries-clear", texts.get("clear"));
    clear.setOnAction(action -> model.clear());
    FlowPane bar =
        new FlowPane(
            listed.node(),
            words.node(),
            button("queries-open", Icon.OPEN, texts.get("open"), model::open),
            button("queries-copy", Icon.COPY, texts.get("copy"), QueriesView::copy),
            button("queries-delete", Icon.DELETE, texts.get("delete"), this::delete),
            clear);
    bar.getStyleClass().add("pane-bar");
    SplitPane split = new SplitPane(list, preview.root());
    split.setId("queries-split");
    split.setDividerPositions(LIST_SHARE);
    root.setTop(bar);
    root.setCenter(split);
    subscription =
        Subscription.combine(
            model.itemsProperty().subscribe(this::show),
            list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                    item -> text.reset(Optional.ofNullable(item).map(QueryItem::text).orElse(""))));
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Moves the keyboard to the words.
  void focus() {
    words.node().requestFocus();
    words.node().selectAll();
  }

  @Override
  public void dispose() {
    words.textProperty().unbindBidirectional(model.wordsProperty());
    subscription.unsubscribe();
    listed.dispose();
    preview.dispose();
  }

  private String words(Listed listed) {
    return switch (listed) {
      case RUNS -> texts.get("listed.runs");
      case SCRATCHES -> texts.get("listed.scratches");
    };
  }

  private Button button(String id, Icon icon, String name, Consumer<QueryItem> action) {
    Button button = new Button(name, icon.node());
    Named.named(button, id, name);
    button.setOnAction(pressed -> chosen(action));
    button.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
    return button;
  }

  /// The one that stays selected is at the same place.
  private void show(List<QueryItem> items) {
    int index = Math.max(0, list.getSelectionModel().getSelectedIndex());
    QueryItem selected = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(items);
    list.getSelectionModel()
        .select(
            items.contains(selected) ? items.indexOf(selected) : Math.min(index, items.size() - 1));
    nothing.setText(nothing());
    clear.setDisable(model.listedProperty().get() != Listed.RUNS || items.isEmpty());
  }

  private String nothing() {
    if (!model.wordsProperty().get().isBlank()) {
      return texts.get("none.found");
    }
    return switch (model.listedProperty().get()) {
      case RUNS -> model.isKept() ? texts.get("none.runs") : texts.get("none.off");
      case SCRATCHES -> texts.get("none.scratches");
    };
  }

  private void chosen(Consumer<QueryItem> action) {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(action);
  }

  private void delete(QueryItem item) {
    model.delete(item);
    list.requestFocus();
  }

  private static void copy(QueryItem item) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, item.text()));
  }

  private void keyInWords(KeyEvent key) {
    KeyCode code = key.getCode();
    if (code == KeyCode.DOWN || code == KeyCode.UP) {
      int last = list.getItems().size() - 1;
      int next = list.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
      list.getSelectionModel().select(Math.clamp(next, Math.min(0, last), last));
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
      key.consume();
    } else if (code == KeyCode.ENTER) {
      chosen(model::open);
      key.consume();
    }
  }

  private void keyInList(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      chosen(model::open);
      key.consume();
    } else if (key.getCode() == KeyCode.DELETE) {
      chosen(this::delete);
      key.consume();
    }
  }
}
