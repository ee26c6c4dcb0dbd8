package dev.meshwright.app.draft;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.uikit.controls.ChoiceButtons;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.draft.SchemaDraft;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the values tell on the left, and the schema they make in each language on the right.
final class DraftView implements View {

  private final Texts texts = Texts.of(DraftView.class);
  private final DraftViewModel model;
  private final BorderPane root = new BorderPane();
  private final BorderPane center = new BorderPane();
  private final ListView<DraftItem> list = new ListView<>();
  private final Label about = new Label();
  private final SplitPane languages = new SplitPane();
  private final SplitPane found;
  private final Map<SchemaFormat, DraftedPane> drafted = new EnumMap<>(SchemaFormat.class);
  private final TextField name = new TextField();
  private final ChoiceButtons<Shown> shown;
  private final Button next;
  private final Optional<PastedPane> pasted;
  private final KeyboardHome keyboard;
  private final Subscription subscription;

  /// @param pastes whether people paste what it is made from
  /// @param save asks for a file and writes a text to it
  DraftView(
      DraftViewModel model, Jobs jobs, boolean pastes, BiConsumer<SchemaFormat, String> save) {
    this.model = model;
    root.setId("draft");
    keyboard = new KeyboardHome(root);
    Named.named(list, "draft-fields", texts.get("fields"));
    list.setCellFactory(view -> new FieldCell(texts, model));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        selected().ifPresent(this::take);
      }
    });
    Wrapping.of(about);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().addAll("user-text", "pane-words");
    VBox fields = new VBox(about, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    fields.setMinWidth(0);
    for (SchemaFormat format : SchemaFormat.values()) {
      drafted.put(format, new DraftedPane(format, texts, jobs, save));
    }
    languages.setId("draft-languages");
    found = new SplitPane(fields, languages);
    found.setId("draft-found");
    found.setDividerPositions(0.3);
    Named.named(name, "draft-name", texts.get("name"));
    name.textProperty().bindBidirectional(model.nameProperty());
    shown = new ChoiceButtons<>("draft-shown", Shown.choices(), this::title, model.shownProperty());
    next = Named.button("draft-next", Icon.WARNING, texts.get("next"), this::goToNext);
    pasted = pastes ? Optional.of(new PastedPane(model, texts)) : Optional.empty();
    List<Node> bar = new ArrayList<>();
    pasted.ifPresent(pane -> bar.addAll(pane.buttons()));
    Label label = new Label(texts.get("name"));
    label.setLabelFor(name);
    bar.addAll(List.of(label, name, shown.node(), next));
    root.setTop(new WrappingBar(bar));
    root.setCenter(pasted.<Node>map(pane -> pane.beside(center)).orElse(center));
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            model.shownProperty().subscribe(this::showLanguages));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    name.textProperty().unbindBidirectional(model.nameProperty());
    subscription.unsubscribe();
    shown.dispose();
    keyboard.dispose();
    pasted.ifPresent(PastedPane::dispose);
    drafted.values().forEach(DraftedPane::dispose);
  }

  private String title(Shown which) {
    return which.only().map(SchemaFormat::title).orElseGet(() -> texts.get("all"));
  }

  private void showLanguages(Shown which) {
    // Types are called as the language calls them.
    list.refresh();
    languages
        .getItems()
        .setAll(
            drafted.entrySet().stream()
                .filter(each -> which.formats().contains(each.getKey()))
                .map(each -> each.getValue().node())
                .toList());
    double parts = which.formats().size();
    for (int i = 1; i < parts; i++) {
      languages.setDividerPosition(i - 1, i / parts);
    }
  }

  private void render(DraftState state) {
    name.setDisable(!(state instanceof DraftState.Ready));
    next.setDisable(model.nextOpen(Optional.empty()).isEmpty());
    switch (state) {
      case DraftState.Idle idle ->
          center.setCenter(
              EmptyState.of(Icon.SCHEMA, texts.get("empty.title"), texts.get("empty.text")));
      case DraftState.Looking looking ->
          center.setCenter(
              EmptyState.of(
                  Icon.HISTORY,
                  texts.get("looking.title"),
                  texts.get("looking.text"),
                  Named.button("draft-stop", Icon.STOP, texts.get("stop"), model::stop)));
      case DraftState.Refused(var problem) ->
          center.setCenter(
              EmptyState.of(
                  Icon.WARNING,
                  texts.get("refused.title"),
                  problem.location() + ": " + problem.text()));
      case DraftState.Failed(Throwable cause) -> center.setCenter(Failure.of(cause));
      case DraftState.Ready ready -> {
        drafted.forEach((format, pane) ->
            Optional.ofNullable(ready.written().get(format)).ifPresent(pane::show));
        show(ready);
        if (!found.equals(center.getCenter())) {
          center.setCenter(found);
          keyboard.focus(list);
        }
      }
    }
  }

  private void show(DraftState.Ready ready) {
    List<DraftItem> items = items(ready);
    // The lines stay where they are when something is decided.
    if (items.size() == list.getItems().size()) {
      for (int i = 0; i < items.size(); i++) {
        if (!items.get(i).equals(list.getItems().get(i))) {
          list.getItems().set(i, items.get(i));
        }
      }
    } else {
      list.getItems().setAll(items);
      list.getSelectionModel().selectFirst();
    }
    about.setText(
        switch (ready.draft()) {
          case SchemaDraft.OfTables tables -> texts.get("about.tables", tables.tables().size());
          case SchemaDraft.OfRows rows -> {
            int open = rows.open(ready.answers()).size();
            int fields = rows.fields().size();
            yield open == 0 ? texts.get("about.done", fields) : texts.get("about", fields, open);
          }
        });
  }

  private static List<DraftItem> items(DraftState.Ready ready) {
    return switch (ready.draft()) {
      case SchemaDraft.OfRows rows ->
          rows.fields().stream()
              .<DraftItem>map(field -> new DraftItem.Field(field, ready.answers()))
              .toList();
      case SchemaDraft.OfTables tables -> {
        String chosen = ready.answers().name().orElse(tables.name());
        yield tables.tables().stream()
            .<DraftItem>map(table -> new DraftItem.Table(table, table.equals(chosen)))
            .toList();
      }
    };
  }

  private Optional<DraftItem> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void take(DraftItem item) {
    if (item instanceof DraftItem.Table(String table, boolean chosen)) {
      model.chooseTable(table);
    }
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown()) {
      return;
    }
    Optional<DraftItem> item = selected();
    if (key.getCode() == KeyCode.ENTER) {
      item.ifPresent(this::take);
      key.consume();
    } else if (item.isPresent()
        && item.get() instanceof DraftItem.Field(FieldEvidence field, var a)) {
      if (key.getCode().isDigitKey() || key.getCode().isKeypadKey()) {
        int digit = key.getText().isEmpty() ? 0 : Character.digit(key.getText().charAt(0), 10);
        if (digit > 0 && !field.narrower().isEmpty()) {
          model.choose(field, digit - 1);
          key.consume();
        }
      } else if (key.getCode() == KeyCode.SPACE) {
        model.turn(field);
        key.consume();
      } else if (key.getCode() == KeyCode.N) {
        goToNext();
        key.consume();
      }
    }
  }

  private void goToNext() {
    Optional<FieldEvidence> here =
        selected()
            .filter(DraftItem.Field.class::isInstance)
            .map(item -> ((DraftItem.Field) item).evidence());
    model
        .nextOpen(here)
        .ifPresent(field -> {
          for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof DraftItem.Field(FieldEvidence each, var a)
                && each.equals(field)) {
              list.getSelectionModel().select(i);
              list.scrollTo(i);
              list.requestFocus();
            }
          }
        });
  }
}
