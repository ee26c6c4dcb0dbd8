package dev.meshwright.app.keymap;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.view.ChoiceWords;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.settings.KeySettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Chooses a keymap, finds commands by words or by pressing a key, and changes their keys.
public final class KeysView implements View {

  private final Texts texts = Texts.of(KeysView.class);
  private final KeysViewModel model;
  private final ListView<KeyRow> list = new ListView<>();
  private final KeyCapture find;
  private final KeyCapture wanted;
  private final Label title = new Label();
  private final Label note = new Label();
  private final Button set = new Button();
  private final Button add = new Button();
  private final Button none = new Button();
  private final Button reset = new Button();
  private final Button resetAll = new Button();
  private final VBox root;
  private final Subscription subscription;

  public KeysView(SettingsViewModel settings, List<Command> commands) {
    this(new KeysViewModel(settings, commands));
  }

  KeysView(KeysViewModel model) {
    this.model = model;
    ComboBox<KeySettings.Keymap> keymap = new ComboBox<>();
    Named.named(keymap, "keys-keymap", texts.get("keys.keymap"));
    keymap.getItems().setAll(KeySettings.Keymap.values());
    keymap.setConverter(new ChoiceWords<>(this::words));
    keymap.setValue(model.keymap());
    keymap.setOnAction(action -> model.choose(keymap.getValue()));
    SearchField words = new SearchField("keys-search", texts.get("keys.search"));
    words.textProperty().subscribe(text -> model.wordsProperty().set(text));
    find = new KeyCapture("keys-find", texts.get("keys.find"));
    find.strokeProperty().subscribe(stroke -> model.pressedProperty().set(stroke));
    button(resetAll, "keys-reset-all", texts.get("keys.reset.all"), model::resetAll);
    Label mapName = new Label(texts.get("keys.keymap"));
    mapName.setLabelFor(keymap);
    FlowPane top = new FlowPane(mapName, keymap, words.node(), find, resetAll);
    top.getStyleClass().add("pane-bar");
    Named.named(list, "keys-list", texts.get("keys.list"));
    list.setCellFactory(view -> new KeyRowCell());
    list.setPlaceholder(new Label(texts.get("keys.nothing")));
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        wantedField();
        key.consume();
      } else if (key.getCode() == KeyCode.DELETE) {
        ofSelected(row -> model.set(row.command(), List.of()));
        key.consume();
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    wanted = new KeyCapture("keys-wanted", texts.get("keys.wanted"));
    button(set, "keys-set", texts.get("keys.set"), () -> take(true));
    button(add, "keys-add", texts.get("keys.add"), () -> take(false));
    button(
        none,
        "keys-none",
        texts.get("keys.none"),
        () -> ofSelected(row -> model.set(row.command(), List.of())));
    button(
        reset,
        "keys-reset",
        texts.get("keys.reset"),
        () -> ofSelected(row -> model.reset(row.command())));
    wanted.setOnAction(action -> take(true));
    title.getStyleClass().add("strong");
    note.setId("keys-note");
    Wrapping.of(note);
    note.setMinHeight(Region.USE_PREF_SIZE);
    FlowPane change = new FlowPane(wanted, set, add, none, reset);
    change.getStyleClass().add("pane-bar");
    VBox detail = new VBox(title, change, note);
    detail.getStyleClass().add("pane-foot");
    root = new VBox(top, list, detail);
    root.setId("keys");
    subscription =
        Subscription.combine(
            model.rowsProperty().subscribe(this::show),
            list.getSelectionModel().selectedItemProperty().subscribe(row -> selected()),
            wanted.strokeProperty().subscribe(stroke -> selected()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    model.dispose();
  }

  private static void button(Button button, String id, String words, Runnable action) {
    Named.named(button, id, words);
    button.setText(words);
    button.setOnAction(event -> action.run());
  }

  private void show(List<KeyRow> rows) {
    Optional<String> before = selectedRow().map(row -> row.command().id());
    list.getItems().setAll(rows);
    rows.stream()
        .filter(row -> before.equals(Optional.of(row.command().id())))
        .findFirst()
        .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    resetAll.setDisable(!model.isChanged());
  }

  private Optional<KeyRow> selectedRow() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void ofSelected(Consumer<KeyRow> action) {
    selectedRow().ifPresent(action);
  }

  private void wantedField() {
    wanted.requestFocus();
  }

  /// What can be done with the row that is selected and the key that was pressed.
  private void selected() {
    Optional<KeyRow> row = selectedRow();
    Optional<KeyStroke> key = wanted.strokeProperty().get();
    title.setText(row.map(now -> now.command().title()).orElse(""));
    boolean takes = row.isPresent() && key.filter(stroke -> !stroke.types()).isPresent();
    set.setDisable(!takes);
    add.setDisable(!takes);
    none.setDisable(row.filter(now -> !now.keys().isEmpty()).isEmpty());
    reset.setDisable(row.filter(KeyRow::changed).isEmpty());
    note.setText(
        row.isPresent() && key.isPresent() ? note(row.get(), key.get()) : texts.get("keys.hint"));
  }

  private String note(KeyRow row, KeyStroke key) {
    if (key.types()) {
      return texts.get("keys.types", key.text());
    }
    String users =
        model.users(key, row.command()).stream()
            .map(Command::title)
            .collect(Collectors.joining(", "));
    return users.isEmpty()
        ? texts.get("keys.free", key.text())
        : texts.get("keys.taken", key.text(), users);
  }

  private void take(boolean alone) {
    Optional<KeyStroke> key = wanted.strokeProperty().get().filter(stroke -> !stroke.types());
    if (key.isPresent()) {
      ofSelected(row -> {
        if (alone) {
          model.set(row.command(), List.of(key.get()));
        } else {
          model.add(row.command(), key.get());
        }
      });
      wanted.strokeProperty().set(Optional.empty());
    }
  }

  private String words(KeySettings.Keymap keymap) {
    return switch (keymap) {
      case MESHWRIGHT -> texts.get("keymap.meshwright");
      case INTELLIJ -> texts.get("keymap.intellij");
      case VSCODE -> texts.get("keymap.vscode");
    };
  }
}
