package dev.meshwright.app.convert;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.convert.ConvertViewModel.Target;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.controls.ChoiceButtons;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.convert.FieldFate;
import dev.meshwright.usecases.convert.FieldFate.Fate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What becomes of the fields on the left, the other language on the right.
final class ConvertView implements View {

  private final Texts texts = Texts.of(ConvertView.class);
  private final ConvertViewModel model;
  private final BorderPane root = new BorderPane();
  private final ChoiceButtons<Target> targets;
  private final ListView<FieldFate> list = new ListView<>();
  private final Label about = new Label();
  private final TextBuffer text = new TextBuffer("");
  private final Jobs jobs;
  private final SplitPane split;
  private final KeyboardHome keyboard = new KeyboardHome(root);
  private SourceEditor shown;
  private final Button save;
  private final Button copy;
  private final Subscription subscription;

  /// @param reveal shows a field in the source
  /// @param save asks for a file, by its proposed name, and writes a text to it
  ConvertView(
      ConvertViewModel model,
      Jobs jobs,
      BiConsumer<String, FieldFate> reveal,
      Consumer<ShownConversion> save) {
    this.model = model;
    this.jobs = jobs;
    root.setId("convert");
    targets =
        new ChoiceButtons<>(
            "convert-to", List.of(Target.values()), Target::title, model.targetProperty());
    Named.named(list, "convert-fields", texts.get("fields"));
    list.setCellFactory(view -> new FateCell(texts));
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        ready(ready -> reveal(ready, reveal));
        key.consume();
      }
    });
    list.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        ready(ready -> reveal(ready, reveal));
      }
    });
    shown = editor();
    Wrapping.of(about);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().addAll("user-text", "pane-words");
    VBox fields = new VBox(about, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    split = new SplitPane(fields, shown.root());
    split.setId("convert-split");
    split.setDividerPositions(0.42);
    this.save = Named.button("convert-save", Icon.SAVE, texts.get("save"), () -> ready(save));
    copy =
        Named.button("convert-copy", Icon.COPY, texts.get("copy"), () -> ready(ConvertView::copy));
    FlowPane bar =
        new FlowPane(
            targets.node(),
            Named.button("convert-again", Icon.REFRESH, texts.get("again"), model::convert),
            this.save,
            copy);
    bar.getStyleClass().add("pane-bar");
    root.setTop(bar);
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            model.targetProperty().subscribe((was, is) -> model.convert()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    targets.dispose();
    keyboard.dispose();
    shown.dispose();
  }

  /// Moves the keyboard to the fields, once they are there.
  void focus() {
    keyboard.focus(list);
  }

  /// In the colors of the language that is asked for.
  private SourceEditor editor() {
    Language language = Language.ofFile("a" + model.targetProperty().get().ending());
    SourceEditor made = new SourceEditor("convert-text", texts.get("text"), text, language, jobs);
    made.setEditable(false);
    return made;
  }

  private void render(AskedState<ShownConversion> state) {
    save.setDisable(!(state instanceof AskedState.Ready<ShownConversion>));
    copy.setDisable(!(state instanceof AskedState.Ready<ShownConversion>));
    switch (state) {
      case AskedState.Idle<ShownConversion> idle ->
          root.setCenter(
              EmptyState.of(Icon.REPLACE, texts.get("empty.title"), texts.get("empty.text")));
      case AskedState.Working<ShownConversion> converting ->
          root.setCenter(
              EmptyState.of(Icon.HISTORY, texts.get("working.title"), texts.get("working.text")));
      case AskedState.Refused<ShownConversion>(var problem) ->
          root.setCenter(
              EmptyState.of(
                  Icon.WARNING,
                  texts.get("refused.title"),
                  problem.location() + ": " + problem.text()));
      case AskedState.Failed<ShownConversion>(Throwable cause) -> root.setCenter(Failure.of(cause));
      case AskedState.Ready<ShownConversion>(ShownConversion ready) -> {
        about.setText(
            texts.get(
                "about",
                ready.path(),
                number(ready, Fate.KEPT),
                number(ready, Fate.APPROXIMATED),
                number(ready, Fate.LOST)));
        list.getItems().setAll(ready.fates());
        text.reset(ready.text());
        shown.dispose();
        shown = editor();
        split.getItems().set(1, shown.root());
        root.setCenter(split);
      }
    }
  }

  private static long number(ShownConversion ready, Fate fate) {
    return ready.fates().stream()
        .filter(each -> !each.field().isEmpty() && each.fate() == fate)
        .count();
  }

  private void ready(Consumer<ShownConversion> action) {
    if (model.stateProperty().get()
        instanceof AskedState.Ready<ShownConversion>(ShownConversion ready)) {
      action.accept(ready);
    }
  }

  private void reveal(ShownConversion ready, BiConsumer<String, FieldFate> reveal) {
    FieldFate fate = list.getSelectionModel().getSelectedItem();
    if (fate != null) {
      reveal.accept(ready.path(), fate);
    }
  }

  private static void copy(ShownConversion ready) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ready.text()));
  }
}
