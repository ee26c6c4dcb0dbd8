package dev.meshwright.app.decode;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.decode.DecodeReport;
import dev.meshwright.usecases.decode.DecodedWords;
import dev.meshwright.usecases.decode.SchemaReadings;
import dev.meshwright.usecases.decode.VersionReading.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A message on the left, the types that read it in the middle, and on the right what the chosen
/// one reads, version by version.
final class DecodeView implements View {

  private static final KeyCombination RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final Texts texts = Texts.of(DecodeView.class);
  private final DecodeViewModel model;
  private final Consumer<SchemaReadings> open;
  private final BorderPane root = new BorderPane();
  private final TextArea message = new TextArea();
  private final BorderPane result = new BorderPane();
  private final ListView<SchemaReadings> list = new ListView<>();
  private final Label about = new Label();
  private final TextBuffer detail = new TextBuffer("");
  private final SourceEditor shown;
  private final SplitPane found;
  private final Subscription subscription;

  /// @param open shows a schema
  DecodeView(DecodeViewModel model, Jobs jobs, Consumer<SchemaReadings> open) {
    this.model = model;
    this.open = open;
    root.setId("decode");
    Named.named(message, "decode-message", texts.get("message"));
    message.setPromptText(texts.get("message.prompt"));
    message.setWrapText(true);
    message.getStyleClass().add("code-field");
    message.textProperty().bindBidirectional(model.messageProperty());
    message.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInMessage);
    Named.named(list, "decode-list", texts.get("list"));
    list.setCellFactory(view -> new ReadingCell(texts));
    Label none = new Label(texts.get("none"));
    Wrapping.of(none);
    list.setPlaceholder(none);
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        openChosen();
        key.consume();
      }
    });
    list.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
        openChosen();
      }
    });
    shown =
        new SourceEditor(
            "decode-detail", texts.get("detail"), detail, Language.ofFile("a.txt"), jobs);
    shown.setEditable(false);
    Wrapping.of(about);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().addAll("user-text", "pane-words");
    VBox types = new VBox(about, list);
    types.setFillWidth(true);
    VBox.setVgrow(list, Priority.ALWAYS);
    found = new SplitPane(types, shown.root());
    found.setId("decode-found");
    found.setDividerPositions(0.45);
    Button run = Named.button("decode-run", Icon.RUN, texts.get("run"), model::decode);
    run.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.messageProperty().get().isBlank(), model.messageProperty()));
    Button openSchema = Named.button("decode-open", Icon.OPEN, texts.get("open"), this::openChosen);
    openSchema
        .disableProperty()
        .bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
    FlowPane bar =
        new FlowPane(
            run,
            Named.button("decode-paste", Icon.COPY, texts.get("paste"), this::pasted),
            openSchema);
    bar.getStyleClass().add("pane-bar");
    root.setTop(bar);
    SplitPane split = new SplitPane(message, result);
    split.setId("decode-split");
    split.setDividerPositions(0.32);
    root.setCenter(split);
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen ->
                    detail.reset(Optional.ofNullable(chosen).map(DecodeView::detail).orElse(""))));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    message.textProperty().unbindBidirectional(model.messageProperty());
    subscription.unsubscribe();
    shown.dispose();
  }

  /// Moves the keyboard to the message.
  void focus() {
    AfterFrame.run(message::requestFocus);
  }

  /// Takes the message from the clipboard.
  void pasted() {
    Optional.ofNullable(Clipboard.getSystemClipboard().getString())
        .filter(text -> !text.isBlank())
        .ifPresent(text -> {
          message.setText(text);
          model.decode();
        });
    focus();
  }

  private void render(AskedState<DecodeReport> state) {
    switch (state) {
      case AskedState.Idle<DecodeReport> idle ->
          result.setCenter(
              EmptyState.of(Icon.SCHEMA, texts.get("empty.title"), texts.get("empty.text")));
      case AskedState.Working<DecodeReport> reading -> {
        Node stop = Named.button("decode-stop", Icon.STOP, texts.get("stop"), model::stop);
        result.setCenter(
            EmptyState.of(
                Icon.HISTORY, texts.get("reading.title"), texts.get("reading.text"), stop));
      }
      case AskedState.Refused<DecodeReport>(var problem) ->
          result.setCenter(
              EmptyState.of(
                  Icon.WARNING,
                  texts.get("refused.title"),
                  problem.location() + ": " + problem.text()));
      case AskedState.Failed<DecodeReport>(Throwable cause) -> result.setCenter(Failure.of(cause));
      case AskedState.Ready<DecodeReport>(DecodeReport report) -> {
        about.setText(
            texts.get(
                "about",
                DecodedWords.message(report.message()),
                report.reading().size(),
                report.versions(),
                report.schemas()));
        list.getItems()
            .setAll(Stream.concat(report.reading().stream(), report.others().stream()).toList());
        if (!list.getItems().isEmpty()) {
          list.getSelectionModel().select(0);
        }
        result.setCenter(found);
      }
    }
  }

  /// The versions, the newest first, and below them the value.
  private static String detail(SchemaReadings schema) {
    List<String> lines =
        schema.reads()
            ? DecodedWords.runs(schema)
            : schema.versions().stream()
                .map(version ->
                    DecodedWords.version(version) + ": " + DecodedWords.outcome(version.outcome()))
                .toList();
    String value =
        schema
            .newest()
            .map(version -> version.outcome())
            .filter(Outcome.Reads.class::isInstance)
            .map(outcome -> DecodedWords.pretty(((Outcome.Reads) outcome).json()))
            .orElse("");
    return (value.isEmpty() ? "" : value + "\n\n") + String.join("\n", lines) + "\n";
  }

  private void openChosen() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(open);
  }

  private void keyInMessage(KeyEvent key) {
    if (RUN.match(key)) {
      model.decode();
      key.consume();
    }
  }
}
