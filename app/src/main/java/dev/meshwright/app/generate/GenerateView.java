package dev.meshwright.app.generate;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.controls.ChoiceButtons;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.generate.GeneratedFormat;
import dev.meshwright.usecases.generate.GeneratedSample.GeneratedRow;
import dev.meshwright.usecases.generate.SampleRequest.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The rows on the left, each with what is wrong with it on purpose, and the chosen one on the
/// right.
final class GenerateView implements View {

  private final Texts texts = Texts.of(GenerateView.class);
  private final GenerateViewModel model;
  private final BorderPane root = new BorderPane();
  private final ChoiceButtons<Kind> kinds;
  private final ComboBox<String> types = new ComboBox<>();
  private final ComboBox<GeneratedFormat> formats;
  private final ListView<GeneratedRow> list = new ListView<>();
  private final Label about = new Label();
  private final TextBuffer text = new TextBuffer("");
  private final SourceEditor shown;
  private final SplitPane split;
  private final KeyboardHome keyboard = new KeyboardHome(root);
  private final NumberField rows;
  private final NumberField seed;
  private final Button save;
  private final Button copy;
  private final Subscription subscription;

  /// @param save asks for a file and writes the rows to it
  GenerateView(GenerateViewModel model, Jobs jobs, Consumer<ShownSample> save) {
    this.model = model;
    root.setId("generate");
    kinds =
        new ChoiceButtons<>(
            "generate-kind", List.of(Kind.values()), this::words, model.kindProperty());
    Named.named(types, "generate-type", texts.get("type"));
    types.setOnAction(chosen -> {
      if (types.getValue() != null) {
        model.chooseType(types.getValue());
      }
    });
    formats = new FormatChoice(texts, model.formatProperty());
    rows =
        new NumberField(
            "generate-rows",
            texts.get("rows"),
            model.rowsProperty(),
            GenerateViewModel.MOST_ROWS,
            model::generate);
    seed =
        new NumberField(
            "generate-seed",
            texts.get("seed"),
            model.seedProperty(),
            Integer.MAX_VALUE,
            model::generate);
    Named.named(list, "generate-list", texts.get("list"));
    list.setCellFactory(view -> new RowCell(texts));
    shown =
        new SourceEditor("generate-text", texts.get("text"), text, Language.ofFile("a.json"), jobs);
    shown.setEditable(false);
    shown.perform(EditorAction.WRAP_LINES);
    Wrapping.of(about);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().addAll("user-text", "pane-words");
    VBox lines = new VBox(about, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    lines.setMinWidth(0);
    split = new SplitPane(lines, shown.root());
    split.setId("generate-split");
    split.setDividerPositions(0.5);
    // Where there is no room for it, it is cut and does not cover the buttons.
    split.setMinHeight(0);
    this.save = Named.button("generate-save", Icon.SAVE, texts.get("save"), () -> ready(save));
    copy = Named.button("generate-copy", Icon.COPY, texts.get("copy"), () -> ready(this::copy));
    root.setTop(
        new WrappingBar(
            List.of(
                kinds.node(),
                types,
                rows.label(),
                rows,
                seed.label(),
                seed,
                Named.button("generate-others", Icon.REFRESH, texts.get("others"), model::others),
                formats,
                this.save,
                copy)));
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            model.kindProperty().subscribe((was, is) -> model.generate()),
            list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> text.reset(row == null ? "" : row.pretty())));
  }

  private String words(Kind kind) {
    return switch (kind) {
      case VALID -> texts.get("kind.valid");
      case EDGES -> texts.get("kind.edges");
      case INVALID -> texts.get("kind.invalid");
    };
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    formats.valueProperty().unbindBidirectional(model.formatProperty());
    kinds.dispose();
    rows.dispose();
    seed.dispose();
    keyboard.dispose();
    shown.dispose();
  }

  /// Moves the keyboard to the rows, once they are there.
  void focus() {
    keyboard.focus(list);
  }

  private void render(AskedState<ShownSample> state) {
    save.setDisable(!(state instanceof AskedState.Ready<ShownSample>));
    copy.setDisable(!(state instanceof AskedState.Ready<ShownSample>));
    switch (state) {
      case AskedState.Idle<ShownSample> idle -> {
        showTypes(List.of(), "");
        root.setCenter(
            EmptyState.of(Icon.TABLE, texts.get("empty.title"), texts.get("empty.text")));
      }
      case AskedState.Working<ShownSample> making ->
          root.setCenter(
              EmptyState.of(Icon.HISTORY, texts.get("working.title"), texts.get("working.text")));
      case AskedState.Refused<ShownSample>(var problem) ->
          root.setCenter(
              EmptyState.of(
                  Icon.WARNING,
                  texts.get("refused.title"),
                  problem.location() + ": " + problem.text()));
      case AskedState.Failed<ShownSample>(Throwable cause) -> root.setCenter(Failure.of(cause));
      case AskedState.Ready<ShownSample>(ShownSample ready) -> {
        int made = ready.sample().rows().size();
        String path = ready.schema().schema().path();
        about.setText(
            ready.sample().left() > 0
                ? texts.get("about.fewer", made, path)
                : texts.get("about", made, path));
        showTypes(ready.types(), ready.schema().type().orElse(""));
        list.getItems().setAll(ready.sample().rows());
        list.getSelectionModel().selectFirst();
        root.setCenter(split);
      }
    }
  }

  private void showTypes(List<String> names, String chosen) {
    if (!types.getItems().equals(names)) {
      types.getItems().setAll(names);
    }
    types.setValue(chosen.isEmpty() ? null : chosen);
    types.setVisible(names.size() > 1);
    types.setManaged(names.size() > 1);
  }

  private void ready(Consumer<ShownSample> action) {
    if (model.stateProperty().get() instanceof AskedState.Ready<ShownSample>(ShownSample ready)) {
      action.accept(ready);
    }
  }

  private void copy(ShownSample ready) {
    Clipboard.getSystemClipboard()
        .setContent(
            Map.of(
                DataFormat.PLAIN_TEXT,
                model.formatProperty().get() == GeneratedFormat.JSON
                    ? ready.sample().list()
                    : ready.sample().lines()));
  }
}
